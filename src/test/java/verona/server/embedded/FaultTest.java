package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.InjectedFault;
import verona.server.ServerException;
import verona.stanza.Element;
import verona.stanza.Subscription;
import verona.stanza.XmlException;

/** What goes wrong on the way to a client because a test says so. */
class FaultTest extends EmbeddedServerTests {

    private static final String PING = "<ping xmlns='urn:xmpp:ping'/>";

    private RawClient romeo;
    private RawClient juliet;
    private EmbeddedStream stream;

    @BeforeEach
    void connect() {
        romeo = bound("romeo");
        juliet = bound("juliet");
        stream = server.stream(juliet.jid());
    }

    private void say(String... bodies) {
        for (String body : bodies) {
            romeo.send("<message to='%s'><body>%s</body></message>".formatted(juliet.jid(), body));
        }
        romeo.sync();
    }

    private List<String> heard() {
        juliet.sync();
        return juliet.unread().stream().map(FaultTest::body).toList();
    }

    private static String body(Element stanza) {
        Element body = stanza.child(Element.CLIENT, "body");
        return body == null ? stanza.name() : body.text();
    }

    @Test
    void dropsTheNextStanza() {
        InjectedFault fault = stream.next().drop();
        assertThat(fault.stanza()).isNull();
        say("one", "two");
        assertThat(heard()).containsExactly("two");
        assertThat(fault.stanza()).isNotNull().satisfies(s -> assertThat(body(s)).isEqualTo("one"));
    }

    @Test
    void dropsAsManyAsTheTestSays() {
        stream.next().drop();
        stream.next().drop();
        say("one", "two", "three");
        assertThat(heard()).containsExactly("three");
    }

    @Test
    void delaysUntilItIsReleased() {
        InjectedFault fault = stream.next().delay();
        say("one", "two");
        assertThat(heard()).containsExactly("two");
        fault.release();
        assertThat(heard()).containsExactly("two", "one");
        fault.release();
        assertThat(heard()).containsExactly("two", "one");
    }

    @Test
    void delaysNothingThatComesAfterTheRelease() {
        InjectedFault fault = stream.next().delay();
        fault.release();
        say("one");
        assertThat(heard()).containsExactly("one");
        assertThat(fault.stanza()).isNull();
    }

    @Test
    void losesWhatIsDelayedWithTheStream() {
        InjectedFault fault = stream.next().delay();
        say("one");
        juliet.leave();
        fault.release();
        juliet = bound("juliet");
        assertThat(heard()).isEmpty();
    }

    @Test
    void duplicatesTheNextStanza() {
        stream.next().duplicate();
        say("one", "two");
        assertThat(heard()).containsExactly("one", "one", "two");
    }

    @Test
    void swapsTheNextStanzaWithTheOneAfterIt() {
        stream.next().swap();
        say("one");
        assertThat(heard()).isEmpty();
        say("two", "three");
        assertThat(heard()).containsExactly("two", "one", "three");
    }

    @Test
    void sendsWhatIsToBeSwappedWhenItIsReleased() {
        InjectedFault fault = stream.next().swap();
        say("one");
        fault.release();
        say("two");
        assertThat(heard()).containsExactly("one", "two");
    }

    @Test
    void corruptsTheNextStanza() {
        stream.next().corrupt();
        say("one");
        assertThatThrownBy(juliet::next).isInstanceOf(XmlException.class);
    }

    @Test
    void findsTheNextStanzaOfAName() {
        stream.next("presence").drop();
        romeo.send("<presence to='" + juliet.jid() + "'/>");
        say("one");
        assertThat(heard()).containsExactly("one");
    }

    @Test
    void findsTheNextStanzaThatIsLikeThat() {
        stream.next(stanza -> body(stanza).equals("two")).drop();
        say("one", "two", "three", "two");
        assertThat(heard()).containsExactly("one", "three", "two");
    }

    @Test
    void sparesTheAnswersToPings() {
        stream.next().drop();
        stream.next("iq").drop();
        stream.next(stanza -> true).drop();
        juliet.sync();
        assertThat(juliet.ask("get", "nowhere@localhost", PING).attribute("type"))
                .isEqualTo("error");
        say("one", "two", "three");
        assertThat(heard()).containsExactly("three");
    }

    @Test
    void hitsTheAnswerToAPingIfTheTestSaysSo() {
        InjectedFault fault = stream.nextPong().drop();
        say("one");
        juliet.send("<iq type='get' id='p1'>" + PING + "</iq>");
        assertThat(heard()).containsExactly("one");
        assertThat(fault.stanza()).isNotNull();
        assertThat(fault.stanza().attribute("id")).isEqualTo("p1");
    }

    @Test
    void hitsAnIqResultThatAnswersNoPing() {
        stream.next("iq").drop();
        juliet.send("<iq type='get' id='v1'><query xmlns='jabber:iq:version'/></iq>");
        assertThat(heard()).isEmpty();
    }

    @Test
    void hitsNobodyElse() {
        RawClient phone = bound("juliet", "phone");
        stream.next().drop();
        romeo.send("<message to='" + phone.jid() + "'><body>one</body></message>").sync();
        phone.require("message");
    }

    @Test
    void hitsAnyClientOfABareJidAndOneThatIsYetToCome() {
        server.stream("rosaline@localhost").next("message").drop();
        RawClient rosaline = bound("rosaline", "cell");
        romeo.send("<message to='" + rosaline.jid() + "'><body>one</body></message>");
        romeo.send("<message to='" + rosaline.jid() + "'><body>two</body></message>").sync();
        assertThat(body(rosaline.next())).isEqualTo("two");
    }

    @Test
    void forgetsWhatWasMeantForADeletedAccount() {
        server.stream("rosaline@localhost").next().drop();
        server.deleteAccount("rosaline");
        server.createAccount("rosaline", "password");
        RawClient rosaline = bound("rosaline");
        romeo.send("<message to='" + rosaline.jid() + "'/>");
        rosaline.require("message");
    }

    @Test
    void endsAStreamWithAnError() {
        stream.closeWithError("system-shutdown");
        assertThat(server.account("juliet").sessions()).isEmpty();
        assertThat(juliet.streamError()).isEqualTo("system-shutdown");
    }

    @Test
    void breaksAConnection() {
        RawClient watching = available("romeo", "watching");
        server.account("romeo").contact("juliet@localhost").subscription(Subscription.BOTH);
        juliet.send("<presence/>").sync();
        watching.require("presence");

        stream.disconnect();

        assertThat(server.account("juliet").sessions()).isEmpty();
        assertThat(watching.require("presence").attribute("type")).isEqualTo("unavailable");
        juliet.forget();
        assertThatThrownBy(juliet::next).hasMessage("the connection has ended");
    }

    @Test
    void endsAllStreamsOfAnAccount() {
        RawClient phone = bound("juliet", "phone");
        server.stream("juliet@localhost").closeWithError("reset");
        assertThat(juliet.streamError()).isEqualTo("reset");
        assertThat(phone.streamError()).isEqualTo("reset");
    }

    @Test
    void failsInsteadOfHangingWhereAPredicateTalksToTheServer() {
        stream.next(stanza -> server.sessions().isEmpty()).drop();
        romeo.send("<message to='" + juliet.jid() + "'/>");
        assertThat(romeo.streamError()).isEqualTo("internal-server-error");
        assertThatThrownBy(server::close)
                .hasMessageContaining("a function that the server calls can't call the server");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> stream.closeWithError("shutdown"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("there is no stream error 'shutdown'")
                .hasMessageContaining("system-shutdown");
        assertThatThrownBy(() -> stream.next("mesage")).hasMessageContaining("'mesage'");
        assertThatThrownBy(() -> server.stream("localhost/x")).hasMessageContaining("full JID");
        assertThatThrownBy(() -> server.stream("juliet@elsewhere.lit/x"))
                .hasMessageContaining("at localhost");
        assertThatThrownBy(() -> server.stream("juliet@localhost/x").disconnect())
                .hasMessage(
                        "no client is connected as juliet@localhost/x;"
                                + " of its account there is juliet@localhost/test");
        assertThatThrownBy(() -> server.stream("tybalt@localhost").disconnect())
                .hasMessageEndingWith("of its account there is none");
    }
}
