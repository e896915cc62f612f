package example;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static verona.Stanzas.*;

import java.io.IOException;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.script.Script;
import verona.script.ScriptTranslator;
import verona.server.XmppServer;
import verona.vocabulary.Disco;

/** The component is the real one; the server and the clients are Verona's. */
@XmppTest
class EchoComponentTest {

    private static final String DOMAIN = "echo.localhost";
    private static final String CAVE = "cave@" + DOMAIN;

    private static EchoComponent echo;

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @BeforeAll
    static void start(XmppServer server) throws IOException {
        server.addComponent(DOMAIN, "secret");
        echo = EchoComponent.start(server.host(), server.componentPort(), DOMAIN, "secret");
    }

    @AfterAll
    static void close(XmppServer server) throws IOException {
        echo.close();
        server.removeComponent(DOMAIN);
    }

    @Test
    void echoesWhatItReceivesToTheSender() {
        romeo.sends(chat().to(CAVE).body("Juliet!"));
        juliet.sends(chat().to(CAVE).body("Romeo & <Montague>"));
        romeo.receivesNext(chat().from(CAVE).body("Juliet!"));
        juliet.receivesNext(chat().from(CAVE).body("Romeo & <Montague>"));
    }

    @Test
    void saysBackNothingButChat() {
        romeo.sends(message().type("headline").to(CAVE).body("Hear, hear"))
                .sends(message().type("error").to(CAVE).body("Here?"))
                .sends(chat().to(CAVE))
                .sends(presence().to(CAVE))
                .sends(chat().to(CAVE).body("Juliet!"));
        romeo.receivesNext(chat().from(CAVE).body("Juliet!"));
    }

    @Test
    void saysWhatItIs() {
        romeo.sends(iqGet("info1").to(DOMAIN).with(Disco.info()))
                .receives(
                        iqResult("info1")
                                .from(DOMAIN)
                                .with(
                                        Disco.info()
                                                .identity("client", "bot")
                                                .feature("http://jabber.org/protocol/disco#info")));
    }

    @Test
    void saysHowDeepTheCaveIs() {
        romeo.asks(iqGet().to(CAVE).with(Cave.depth()), iqResult().with(Cave.depth("12")));
    }

    /** By the vocabulary's provider. */
    @Test
    void scriptsAreTranslatedToTheVocabulary() {
        String script =
                """
                [Client] Romeo
                	jid: romeo@localhost
                	password: password

                ---------

                Romeo connects

                Romeo sends:
                	<iq type='get' id='depth1' to='echo.localhost'>
                		<depth xmlns='urn:example:cave'/>
                	</iq>
                """;
        String source =
                new ScriptTranslator().translate(Script.parse("cave.scs", script), "").source();
        assertTrue(source.contains(".with(Cave.depth())"), source);
    }

    @Test
    void refusesWhatItCanNotDo() {
        romeo.sends(iqGet("version1").to(DOMAIN).with(payload("jabber:iq:version", "query")))
                .receives(iqError("version1", Condition.service_unavailable).from(DOMAIN));
    }

    @Test
    void doesNotStartWithAWrongSecret(XmppServer server) {
        assertThrows(
                IOException.class,
                () -> EchoComponent.start(server.host(), server.componentPort(), DOMAIN, "guess"));
    }
}
