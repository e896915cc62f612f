package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import verona.server.ServerException;
import verona.stanza.Element;

/** What a test sees of archives, and puts into them. */
class ArchiveControlTest extends EmbeddedServerTests {

    private static final Instant EVENING = Instant.parse("1597-01-30T20:00:00Z");
    private static final Instant NIGHT = EVENING.plusSeconds(3600);
    private static final String QUERY = "<query xmlns='urn:xmpp:mam:2'/>";

    @Test
    void fillsTheArchiveOfAnAccountInOrderOfTime() {
        server.account("romeo")
                .archive()
                .message(NIGHT, "romeo@localhost", "juliet@localhost", "I would I were thy bird")
                .message(EVENING, "juliet@localhost", "Good night");

        RawClient romeo = bound("romeo");
        romeo.ask("set", "", QUERY);
        List<Element> results = romeo.unread();

        assertThat(results).hasSize(2);
        assertThat(results.get(0).toXml())
                .contains("Good night")
                .contains("stamp='1597-01-30T20:00:00Z'")
                .contains("from='juliet@localhost'")
                .contains("to='romeo@localhost'");
        assertThat(results.get(1).toXml())
                .contains("I would I were thy bird")
                .contains("to='juliet@localhost'");
    }

    @Test
    void fillsTheArchiveOfARoom() {
        EmbeddedRoom garden = server.room("garden").persistent();
        garden.archive().message(EVENING, garden.jid() + "/Juliet", "Ay me!");

        RawClient romeo = bound("romeo");
        romeo.ask("set", garden.jid().toString(), QUERY);

        assertThat(romeo.unread()).hasSize(1);
        assertThat(romeo.unread().get(0).toXml())
                .contains("Ay me!")
                .contains("garden@conference.localhost/Juliet")
                .contains("type='groupchat'");
    }

    @Test
    void showsWhatIsArchived() {
        server.clock().stop(EVENING);
        bound("romeo")
                .send("<message to='juliet@localhost' type='chat'><body>Hello</body></message>");

        List<ArchivedStanza> archived = server.account("juliet").archive().messages();

        assertThat(archived).hasSize(1);
        assertThat(archived.get(0).time()).isEqualTo(EVENING);
        assertThat(archived.get(0).id()).isNotEmpty();
        assertThat(archived.get(0).message().toXml()).contains("Hello");
    }

    @Test
    void refusesWhatCanNotBeArchived() {
        EmbeddedArchive archive = server.account("romeo").archive();
        assertThatThrownBy(() -> archive.message(EVENING, Element.of(Element.CLIENT, "presence")))
                .isInstanceOf(ServerException.class)
                .hasMessage("an archive has messages, not <presence/>");
        assertThatThrownBy(() -> archive.message(EVENING, Element.of(Element.CLIENT, "message")))
                .hasMessage("the message says nothing of 'from'");
        assertThatThrownBy(() -> archive.message(EVENING, "ju liet@localhost", "Ay me!"))
                .hasMessage("'ju liet@localhost' is no JID");
        assertThatThrownBy(server.account("tybalt").archive()::messages)
                .hasMessage("there is no account tybalt@localhost; create it first");
        assertThatThrownBy(server.room("garden").archive()::messages)
                .hasMessage("there is no room garden@conference.localhost");
    }
}
