package verona.internal.server.embedded.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.muc.MucFeature;
import verona.internal.server.embedded.offline.OfflineFeature;
import verona.stanza.Element;

/** An archive in the hands of a test. */
class ArchiveFeatureTest {

    private final ArchiveFeature archive =
            new ArchiveFeature(new OfflineFeature(), new MucFeature(jid -> false));
    private final BareJid romeo = JidCreate.bareFromOrThrowUnchecked("romeo@localhost");
    private final Jid juliet = JidCreate.fromOrThrowUnchecked("juliet@localhost/balcony");

    private String add(String text, String time) {
        Element body = Element.of(Element.CLIENT, "body").withText(text);
        Element message = Element.of(Element.CLIENT, "message").withChild(body);
        return archive.add(romeo, Stanza.of(message, juliet, romeo), Instant.parse(time));
    }

    /** What has the same time keeps its order. */
    @Test
    void keepsWhatWasAddedWhereItsTimeHasItBelong() {
        String third = add("3", "2002-02-02T00:00:00Z");
        String first = add("1", "2001-01-01T00:00:00Z");
        String fourth = add("4", "2002-02-02T00:00:00Z");
        String second = add("2", "2002-01-01T00:00:00Z");
        List<ArchivedMessage> messages = archive.messages(romeo);
        assertThat(messages)
                .extracting(ArchivedMessage::id)
                .containsExactly(first, second, third, fourth);
        assertThat(messages).first().extracting(ArchivedMessage::from).isEqualTo(juliet);
        assertThat(messages.get(0).time()).isEqualTo(Instant.parse("2001-01-01T00:00:00Z"));
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(archive.messages(romeo)).isEmpty();
    }
}
