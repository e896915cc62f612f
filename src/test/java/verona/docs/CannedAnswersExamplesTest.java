package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static org.jivesoftware.smack.packet.StanzaError.Condition.resource_constraint;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.CannedAnswer;
import verona.server.CannedAnswers;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Element;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;

/**
 * The fragments of docs/canned-answers.md, run. {@link FragmentsTest} checks that these are the
 * fragments.
 */
@XmppTest(server = EMBEDDED, scope = XmppTest.Scope.TEST)
class CannedAnswersExamplesTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Room XmppRoom room;

    @Test
    void asksForTheWeather(EmbeddedServer server) {
        server.when(iqGet().to("weather.localhost").with(payload("urn:example:weather", "query")))
                .answers(iqResult().with("<query xmlns='urn:example:weather'>sunny</query>"));

        romeo.sends(
                        iqGet("w1")
                                .to("weather.localhost")
                                .with("<query xmlns='urn:example:weather'/>"))
                .receives(iqResult("w1").with("<query xmlns='urn:example:weather'>sunny</query>"));
    }

    @Test
    void reactions(EmbeddedServer server) {
        server.when(presence().to(room.as("Romeo")).with(Muc.join()))
                .refuses(stanzaError(forbidden));
        server.when(iqGet().to(server.domain()).with(Disco.info())).ignores();
        server.when(chat().to("echo@localhost"))
                .answers(said -> chat().body(said.child(Element.CLIENT, "body").text()));

        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(presence().error(forbidden))
                .sends(iqGet("d1").to(server.domain()).with(Disco.info()))
                .receivesNothing()
                .sends(chat().to("echo@localhost").body("Ay me!"))
                .receives(chat().from("echo@localhost").body("Ay me!"));
    }

    @Test
    void inTurnAndLater(EmbeddedServer server) {
        server.clock().stop();
        server.when(iqGet().to("weather.localhost"))
                .refuses(stanzaError(resource_constraint))
                .then()
                .after(Duration.ofSeconds(30))
                .answers(iqResult())
                .then()
                .passes();

        romeo.sends(iqGet("w1").to("weather.localhost").with(ping()))
                .receives(iqError("w1", resource_constraint));
        romeo.sends(iqGet("w2").to("weather.localhost").with(ping())).receivesNothing();
        server.clock().advance(Duration.ofSeconds(30));
        romeo.receives(iqResult("w2"));
        romeo.sends(iqGet("w3").to("weather.localhost").with(ping())).receives(iqError("w3"));
    }

    @Test
    void captures(EmbeddedServer server) {
        server.when(
                        """
                        <iq type='get' to='weather.localhost'>
                          <query xmlns='urn:example:weather' city='{scansion:capture:city}'/>
                        </iq>""")
                .answers(
                        """
                        <iq type='result'>
                          <query xmlns='urn:example:weather'>Rain in {scansion:capture:city}</query>
                        </iq>""");

        romeo.sends(
                        """
                <iq type='get' id='w1' to='weather.localhost'>
                  <query xmlns='urn:example:weather' city='Mantua'/>
                </iq>""")
                .receives(
                        iqResult("w1")
                                .with("<query xmlns='urn:example:weather'>{scansion:any}</query>"));
    }

    @Test
    void playsADomain(EmbeddedServer server) {
        CannedAnswers weather = server.service("weather.localhost");
        weather.when(iqGet().with(payload("urn:example:weather", "query"))).answers(iqResult());

        romeo.sends(
                        iqGet("w1")
                                .to("weather.localhost")
                                .with("<query xmlns='urn:example:weather'/>"))
                .receives(iqResult("w1"));
        assertThat(weather.unmatchedRequests()).isEmpty();
    }

    @Test
    void checksWhatCame(EmbeddedServer server) {
        CannedAnswer disco =
                server.when(iqGet().to(server.domain()).with(Disco.info())).answers(iqResult());
        romeo.sends(iqGet("d1").to(server.domain()).with(Disco.info())).receives(iqResult("d1"));
        romeo.sends(chat().to(juliet.fullJid()).body("Hello"));
        juliet.receives(chat());

        assertThat(server.requests(chat().to(juliet.fullJid()))).hasSize(1);
        assertThat(server.requests(iqSet())).isEmpty();
        assertThat(disco.requests()).extracting(it -> it.attribute("id")).containsExactly("d1");
        assertThat(server.requests()).containsInOrder(iqGet().with(Disco.info()), chat());
    }
}
