package verona.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Xml;

/** A client's counts, also where they begin anew (XEP-0198 §4). */
class StreamManagerTest {

    private static final long MOST = 4_294_967_295L;
    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    private final List<String> sent = new ArrayList<>();

    private StreamManager manager(long acknowledged, long handled) {
        return new StreamManager(HEADER, true, acknowledged, handled);
    }

    private boolean acknowledge(StreamManager manager, String h) {
        return manager.acknowledge(Xml.read("<a xmlns='urn:xmpp:sm:3' h='" + h + "'/>"));
    }

    private static List<String> left(StreamManager manager) {
        return manager.unacknowledged().stream()
                .map(stanza -> String.valueOf(stanza.attribute("id")))
                .toList();
    }

    private void send(StreamManager manager, String... ids) {
        for (String id : ids) {
            manager.send("<message id='" + id + "'/>", sent::add);
        }
    }

    private static String answer(String h) {
        return "<a xmlns='urn:xmpp:sm:3' h='" + h + "'/>";
    }

    /** Or the answer would be part of that element. */
    @Test
    void answersAfterAnElementThatIsSentInPieces() {
        StreamManager manager = manager(0, 3);
        manager.send("<message><bo", sent::add);
        manager.answer(sent::add);
        manager.send("dy>", sent::add);
        assertThat(sent).containsExactly("<message><bo", "dy>");
        manager.countHandled();
        manager.send("</body></message>", sent::add);
        manager.send("<presence/>", sent::add);
        assertThat(sent).endsWith("dy>", "</body></message>", answer("4"), "<presence/>");
    }

    @Test
    void answersNothingByItselfIfTheTestDoes() {
        new StreamManager(HEADER, false).answer(sent::add);
        assertThat(sent).isEmpty();
    }

    /** What was sent in part over the connection before is lost. */
    @Test
    void beginsWithAWholeElementWhenItResumes() {
        StreamManager manager = manager(0, 0);
        manager.send("<message><bo", sent::add);
        manager.answer(sent::add);
        manager.resumed(Xml.read("<resumed xmlns='urn:xmpp:sm:3' h='0'/>"), sent::add);
        send(manager, "one");
        assertThat(sent).containsExactly("<message><bo", "<message id='one'/>");
        assertThat(left(manager)).containsExactly("one");
        manager.answer(sent::add);
        assertThat(sent).endsWith(answer("0"));
    }

    @Test
    void goesOnWhereTheCountOfWhatWasSentBeginsAnew() {
        StreamManager manager = manager(MOST - 1, 0);
        send(manager, "one", "two", "three");
        assertThat(acknowledge(manager, "4294967295")).isTrue();
        assertThat(left(manager)).containsExactly("two", "three");
        assertThat(acknowledge(manager, "0")).isTrue();
        assertThat(left(manager)).containsExactly("three");
        assertThat(acknowledge(manager, "2")).isFalse();
        assertThat(acknowledge(manager, "1")).isTrue();
        assertThat(manager.acknowledged()).isEqualTo(1);
    }

    @Test
    void goesOnWhereTheCountOfWhatWasHandledBeginsAnew() {
        StreamManager manager = manager(0, MOST);
        manager.answer(sent::add);
        manager.countHandled();
        manager.answer(sent::add);
        assertThat(sent).containsExactly(answer("4294967295"), answer("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "4294967296", "1"})
    void refusesCountsThatCannotBe(String h) {
        assertThat(acknowledge(manager(0, 0), h)).isFalse();
    }

    @Test
    void findsStanzasWhereverATextEnds() {
        StreamManager manager = manager(0, 0);
        for (String text :
                List.of("<mess", "age id='one'><body/></message><r xmlns='x'/><pre", "sence/> ")) {
            manager.send(text, sent::add);
        }
        assertThat(manager.unacknowledged())
                .extracting(stanza -> stanza.name())
                .containsExactly("message", "presence");
        assertThat(sent).hasSize(3);
    }

    @Test
    void findsNoneAfterWhatIsNoXml() {
        StreamManager manager = manager(0, 0);
        manager.send("</foo>", sent::add);
        send(manager, "one");
        assertThat(left(manager)).isEmpty();
        assertThat(sent).hasSize(2);
    }

    @Test
    void sendsAgainWhatWasNotHandledAsItWasSent() {
        StreamManager manager = manager(0, 0);
        manager.send("<message  id=\"one\"/><message id='two'></message>", sent::add);
        sent.clear();
        assertThat(manager.resumed(Xml.read("<resumed xmlns='urn:xmpp:sm:3' h='1'/>"), sent::add))
                .isTrue();
        assertThat(sent).containsExactly("<message id='two'></message>");
        assertThat(manager.resent()).isEqualTo(sent);
        assertThat(manager.isResumed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:5222, 127.0.0.1, 5222",
        "capulet.lit:1, capulet.lit, 1",
        "'[2001:db8::1]:9222', 2001:db8::1, 9222"
    })
    void readsWhereToResume(String location, String host, int port) {
        StreamManager manager = manager(0, 0);
        manager.enabled(
                Xml.read(
                        "<enabled xmlns='urn:xmpp:sm:3' id='i' resume='1' location='"
                                + location
                                + "'/>"));
        assertThat(manager.location()).isEqualTo(new StreamManager.Location(host, port));
        assertThat(manager.isResumable()).isTrue();
    }
}
