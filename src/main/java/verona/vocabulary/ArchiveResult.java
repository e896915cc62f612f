package verona.vocabulary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import verona.stanza.Element;
import verona.stanza.ElementPayload;
import verona.stanza.Payload;

/**
 * A result of a query of an archive: {@code <result xmlns='urn:xmpp:mam:2'/>} (XEP-0313 §4.2).
 * {@link Archive} makes it.
 *
 * <pre>{@code
 * romeo.receives(message().with(Archive.result(chat().body("Good night")).id(capture("first"))));
 * }</pre>
 */
public final class ArchiveResult extends ElementPayload<ArchiveResult> {

    private static final String FORWARD = "urn:xmpp:forward:0";
    private static final String DELAY = "urn:xmpp:delay";

    private ArchiveResult(Element result) {
        super(result);
    }

    static ArchiveResult of(Payload stanza) {
        return new ArchiveResult(
                Element.of(Archive.NAMESPACE, "result")
                        .withChild(Element.of(FORWARD, "forwarded").withChild(stanza.toElement())));
    }

    @Override
    protected ArchiveResult copy(Element result) {
        return new ArchiveResult(result);
    }

    /** Sets the id of the query that it answers (XEP-0313 §4.2). */
    public ArchiveResult queryId(CharSequence id) {
        return attribute("queryid", id);
    }

    /** Sets the message's id in the archive (XEP-0313 §3.5). */
    public ArchiveResult id(CharSequence id) {
        return attribute("id", id);
    }

    /** Sets when the message was archived (XEP-0313 §4.2). */
    public ArchiveResult stamp(Instant stamp) {
        return stamp(stamp.toString());
    }

    /** Sets when the message was archived, as in XEP-0082 (XEP-0313 §4.2). */
    public ArchiveResult stamp(CharSequence stamp) {
        Element forwarded = element().child(FORWARD, "forwarded");
        List<Object> content = new ArrayList<>(forwarded.without(DELAY, "delay").content());
        content.add(0, Element.of(DELAY, "delay").withAttribute("stamp", stamp));
        return copy(element().withContents(List.of(forwarded.withContents(content))));
    }
}
