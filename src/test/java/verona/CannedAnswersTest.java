package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static org.jivesoftware.smack.packet.StanzaError.Condition.item_not_found;
import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.Test;
import verona.server.CannedAnswer;
import verona.server.NextAnswer;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Element;
import verona.stanza.StanzaTemplate;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;

/** What a test has the embedded server answer to clients and components. */
@XmppTest(server = EMBEDDED)
class CannedAnswersTest extends CannedAnswersTests {

    @Test
    void aResultHasTheIdAndTheAddressesOfItsRequest(EmbeddedServer server) {
        server.when(request()).answers(iqResult().with(query("sunny")));

        asks("w1")
                .receives(
                        iqResult("w1")
                                .from(DOMAIN)
                                .to(romeo.fullJid())
                                .with(query("sunny"))
                                .exactly());
    }

    @Test
    void anAnswerMaySayItsAddressesItself(EmbeddedServer server) {
        server.when(request()).answers(chat().from("x@y").to(juliet.fullJid()).body("sunny"));

        asks("w1");
        juliet.receives(chat().from("x@y").body("sunny"));
        romeo.receivesNothing();
    }

    @Test
    void anIdThatIsSaidStays(EmbeddedServer server) {
        server.when(request()).answers(iqResult("other"));

        asks("w1").receives(iqResult("other"));
    }

    @Test
    void severalStanzasAreOneAnswer(EmbeddedServer server) {
        server.when(presence().to(room.as("Romeo")))
                .answers(
                        presence().from(room.as("Juliet")).with(Muc.user().item(member)),
                        presence().with(Muc.user().status(110)),
                        groupchat().from(room).emptySubject());

        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receivesInOrder(
                        presence().from(room.as("Juliet")),
                        presence().from(room.as("Romeo")).with(Muc.user().status(110)),
                        groupchat().from(room));
        assertThatThrownBy(() -> server.room(room).occupants())
                .hasMessageContaining("there is no room");
    }

    @Test
    void anErrorHasTheUsualTypeOfItsCondition(EmbeddedServer server) {
        server.when(request()).refuses(stanzaError(forbidden).text("Not today"));

        asks("w1")
                .receives(
                        iqError("w1")
                                .from(DOMAIN)
                                .error(
                                        stanzaError(forbidden)
                                                .type(StanzaError.Type.AUTH)
                                                .text("Not today")));
    }

    @Test
    void anErrorThatSaysItsTypeKeepsIt(EmbeddedServer server) {
        server.when(request())
                .refuses(stanzaError(forbidden).type(StanzaError.Type.WAIT))
                .then()
                .answers(iqError(item_not_found));

        asks("w1")
                .receives(iqError("w1").error(stanzaError(forbidden).type(StanzaError.Type.WAIT)));
        asks("w2")
                .receives(
                        iqError("w2")
                                .error(stanzaError(item_not_found).type(StanzaError.Type.CANCEL)));
    }

    @Test
    void errorsAndResultsAreNeverRefused(EmbeddedServer server) {
        server.when(anyMessage().to(DOMAIN)).refuses(stanzaError(forbidden));
        server.when(iqResult().to(DOMAIN)).refuses(stanzaError(forbidden));

        romeo.sends(message().to(DOMAIN).error(service_unavailable));
        romeo.sends(iqResult("r1").to(DOMAIN)).receivesNothing();
        romeo.sends(message().id("m1").to(DOMAIN));
        romeo.receives(message().id("m1").error(forbidden));
    }

    @Test
    void nothingAtAll(EmbeddedServer server) {
        server.when(request()).ignores();

        asks("w1").receivesNothing();
    }

    @Test
    void differentAnswersInTurn(EmbeddedServer server) {
        server.when(request())
                .answers(iqResult().with(query("sunny")))
                .then()
                .refuses(stanzaError(forbidden))
                .then()
                .answers(iqResult().with(query("windy")));

        asks("w1").receives(iqResult("w1").with(query("sunny")));
        asks("w2").receives(iqError("w2", forbidden));
        asks("w3").receives(iqResult("w3").with(query("windy")));
        asks("w4").receives(iqResult("w4").with(query("windy")));
    }

    @Test
    void aFunctionOfTheRequest(EmbeddedServer server) {
        server.when(chat().to("echo@" + DOMAIN))
                .answers(
                        said ->
                                chat().body(
                                                "You said: "
                                                        + said.child(Element.CLIENT, "body")
                                                                .text()));

        romeo.sends(chat().to("echo@" + DOMAIN).body("Ay me"))
                .receives(chat().from("echo@" + DOMAIN).body("You said: Ay me"));
    }

    @Test
    void theServerItself(EmbeddedServer server) {
        server.when(iqGet().to(server.domain()).with(Disco.info()))
                .refuses(stanzaError(service_unavailable))
                .then()
                .passes();

        romeo.sends(iqGet("d1").to(server.domain()).with(Disco.info()))
                .receives(iqError("d1", service_unavailable));
        romeo.sends(iqGet("d2").to(server.domain()).with(Disco.info()))
                .receives(iqResult("d2").with(Disco.info().feature("urn:xmpp:ping")));
    }

    @Test
    void inPlaceOfTheServersDisco(EmbeddedServer server) {
        server.when(iqGet().to(server.domain()).with(Disco.info()))
                .answers(iqResult().with(Disco.info().feature(WEATHER)));

        romeo.sends(iqGet("d1").to(server.domain()).with(Disco.info()))
                .receives(iqResult("d1").with(Disco.info().feature(WEATHER)))
                .sends(iqGet("p1").to(server.domain()).with(ping()))
                .receives(iqResult("p1"));
    }

    @Test
    void aRoomThatRefuses(EmbeddedServer server) {
        server.when(presence().to(room.as("Romeo")).with(Muc.join()))
                .refuses(stanzaError(forbidden));

        romeo.sends(presence().id("j1").to(room.as("Romeo")).with(Muc.join()))
                .receives(presence().id("j1").from(room.as("Romeo")).error(forbidden));
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(presence().from(room.as("Juliet")));
    }

    @Test
    void aStanzaWithoutAnAddressIsForTheOwnAccount(EmbeddedServer server) {
        server.when(iqGet().to(romeo.bareJid()).with(payload("jabber:iq:roster", "query")))
                .refuses(stanzaError(forbidden));

        romeo.sends(iqGet("r1").with(payload("jabber:iq:roster", "query")))
                .receives(iqError("r1", forbidden));
    }

    @Test
    void messagesBetweenClients(EmbeddedServer server) {
        server.when(message().to(juliet.fullJid()).body("secret")).ignores();

        romeo.sends(chat().to(juliet.fullJid()).body("secret"));
        romeo.sends(chat().to(juliet.fullJid()).body("open"));
        juliet.receivesNext(chat().body("open")).receiver().receivesNothing();
    }

    @Test
    void components(EmbeddedServer server, @Component XmppComponent gateway) {
        server.when(request()).answers(iqResult().with(query("sunny")));

        gateway.sends(iqGet("w1").from("a@" + gateway.jid()).to(DOMAIN).with(query()))
                .receives(iqResult("w1").to("a@" + gateway.jid()).with(query("sunny")));
    }

    @Test
    void theLatestThatMatchesCounts(EmbeddedServer server) {
        CannedAnswer first = server.when(request()).answers(iqResult().with(query("first")));
        server.when(iqGet().to(DOMAIN)).answers(iqResult().with(query("second")));
        CannedAnswer third =
                server.when(iqGet("w1").to(DOMAIN)).answers(iqResult().with(query("third")));

        asks("w1").receives(iqResult("w1").with(query("third")));
        asks("w2").receives(iqResult("w2").with(query("second")));
        third.remove();
        asks("w1").receives(iqResult("w1").with(query("second")));
        assertThat(first.requests()).isEmpty();
        assertThat(third.requests()).hasSize(1);
    }

    @Test
    void itCountsFromItsFirstAnswerOn(EmbeddedServer server) {
        NextAnswer unfinished = server.when(request());
        server.when(iqGet().to(DOMAIN)).answers(iqResult().with(query("said")));
        asks("w1").receives(iqResult("w1").with(query("said")));

        unfinished.ignores();
        asks("w2").receivesNothing();
    }

    @Test
    void whatIsCapturedHoldsForOneAnswer(EmbeddedServer server) {
        server.when(
                        """
                        <iq type='get'><query xmlns='urn:example:weather'
                            city='{scansion:capture:city}'/></iq>""")
                .answers(
                        """
                        <iq type='result'><query xmlns='urn:example:weather'
                            city='{scansion:capture:city}'>sunny</query></iq>""");

        for (String city : new String[] {"Verona", "Mantua"}) {
            romeo.sends(
                            iqGet(city)
                                    .to(DOMAIN)
                                    .with(query("").toElement().withAttribute("city", city)))
                    .receives(
                            iqResult(city)
                                    .with(query("sunny").toElement().withAttribute("city", city)));
        }
    }

    @Test
    void placeholdersAreThoseOfTheTest(EmbeddedServer server) {
        server.when("<message to='${room}'/>")
                .answers("<message to=\"${Juliet's full JID}\"><body>${room}</body></message>");

        romeo.sends(groupchat().to(room));
        juliet.receives(message().from(room).body(room));
    }

    @Test
    void stanzasOfSmack(EmbeddedServer server) {
        server.when(StanzaTemplate.of(StanzaBuilder.buildMessage().setBody("Hello").build()))
                .answers(StanzaTemplate.of(StanzaBuilder.buildMessage().setBody("Hi").build()));

        romeo.sends(message().to("a@" + DOMAIN).body("Hello"))
                .receives(message().from("a@" + DOMAIN).body("Hi"));
    }
}
