package verona.internal.server.embedded.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Page;
import verona.internal.server.embedded.core.PageRequest;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/**
 * A query of an archive, XEP-0313 §4.
 *
 * @param id by which the client knows the results, null for none
 * @param flipped whether the page's last message comes first (§4.3.4)
 */
record Query(Criteria criteria, PageRequest page, boolean flipped, @Nullable String id) {

    /** As many as Prosody's, so that who can't page finds it out here too. */
    private static final int PAGE = 20;

    private static final int LONGEST_PAGE = 50;

    static Query of(Element query) {
        if (query.attribute("node") != null) {
            throw new StanzaError(Condition.FEATURE_NOT_IMPLEMENTED, "there are no nodes here");
        }
        PageRequest page = PageRequest.of(query);
        return new Query(
                QueryForm.read(query.child(DataForm.NAMESPACE, "x")),
                page.atMost(page.max() == Integer.MAX_VALUE ? PAGE : LONGEST_PAGE),
                query.child(Mam.NAMESPACE, "flip-page") != null,
                query.attribute("queryid"));
    }

    Page<ArchivedMessage> of(List<ArchivedMessage> archive, Reader reader) {
        return page.of(archive, ArchivedMessage::id, criteria.of(archive, reader));
    }

    /** The page's messages as they are to be sent. */
    List<ArchivedMessage> order(Page<ArchivedMessage> page) {
        List<ArchivedMessage> messages = new ArrayList<>(page.items());
        if (flipped) {
            Collections.reverse(messages);
        }
        return messages;
    }
}
