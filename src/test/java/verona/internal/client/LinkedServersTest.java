package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.transcript.Transcript.Kind;
import verona.server.InjectedFault;
import verona.server.ServerAuthentication;
import verona.server.ServerLink;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Placeholders;

/** What a scenario makes of a second server, and of the link to it. */
class LinkedServersTest {

    private final EmbeddedServer montague = EmbeddedServer.start();
    private final EmbeddedServer capulet =
            EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withDomain("capulet.example"));
    private final Scenario scenario =
            new Scenario(
                    montague,
                    new ScenarioRules(Duration.ofSeconds(2), true),
                    Placeholders.with(name -> name),
                    null);
    private final ScenarioServer server =
            scenario.add(
                    new ScenarioServer.Identity("capulet", capulet, ServerAuthentication.DIALBACK));
    private final ServerLink link = server.link();
    private final ScenarioClient romeo = client("romeo", montague);
    private final ScenarioClient juliet = client("juliet", capulet);

    private ScenarioClient client(String name, XmppServer home) {
        home.createAccount(name, "secret");
        EntityBareJid jid = JidCreate.entityBareFromOrThrowUnchecked(name + "@" + home.domain());
        return scenario.add(
                new ScenarioClient.Identity(name, jid, "secret", "", false, true), home);
    }

    @BeforeEach
    void connect() {
        scenario.connect(List.of(romeo, juliet));
    }

    @AfterEach
    void close() {
        scenario.close();
        capulet.close();
        montague.close();
    }

    private List<String> entries(Kind kind) {
        return scenario.transcript().entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> entry.client() + " " + entry.text())
                .toList();
    }

    private void romeoSends(String text) {
        romeo.sends(chat().to(juliet.fullJid()).body(text));
    }

    @Test
    void saysWhatItDoesNotWaitForOverAHalfOpenLink() {
        link.stall();
        romeoSends("lost");
        juliet.receivesNothing();
        assertThat(entries(Kind.LINK))
                .containsExactly("capulet link with localhost: half-open from now on");
        assertThat(entries(Kind.REMARK))
                .first()
                .asString()
                .startsWith("romeo does not wait for juliet@capulet.example")
                .endsWith("the link between localhost and capulet.example is half-open");
        assertThat(entries(Kind.REMARK)).last().asString().startsWith("juliet listens for 250 ms");
    }

    @Test
    void waitsForASlowLinkNoLongerThanAStepMay() {
        romeoSends("first");
        juliet.receives(chat().body("first"));
        link.addLatency(Duration.ofHours(1));
        romeoSends("late");
        juliet.sends(chat().to(juliet.bareJid()).body("second"));
        assertThat(entries(Kind.REMARK))
                .first()
                .asString()
                .startsWith("romeo does not wait any longer for juliet@capulet.example")
                .endsWith("it does not answer");
        link.resetPace();
        juliet.receives(chat().body("late"));
    }

    @Test
    void saysNothingWhereItCanWait() {
        romeoSends("Hello");
        juliet.receives(chat().body("Hello"));
        juliet.receivesNothing();
        assertThat(entries(Kind.REMARK)).isEmpty();
    }

    @Test
    void showsFaultsOfTheLink() {
        InjectedFault fault = link.next("message").drop();
        romeoSends("dropped");
        juliet.receivesNothing();
        assertThat(String.valueOf(fault.stanza())).contains("dropped");
        assertThat(entries(Kind.LINK))
                .singleElement()
                .asString()
                .startsWith("capulet link with localhost: dropped: <message ");
        link.nextFrom("presence").drop();
        assertThatThrownBy(scenario.end()::checkFaults)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("drop() of the next presence from capulet");
    }

    @Test
    void restoresTheLinkAtTheEndOfATest() {
        link.addLatency(Duration.ofHours(1));
        link.connections().refuse();
        scenario.end().resetPaces();
        romeoSends("Hello");
        juliet.receives(chat().body("Hello"));
    }

    @Test
    void namesTheServersOfTheLinkThatIsNotThere() {
        assertThatThrownBy(() -> server.link(server))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("capulet has no link with capulet");
    }

    @Test
    void followsNothingOnOneServer() {
        try (Scenario alone =
                new Scenario(
                        montague,
                        new ScenarioRules(Duration.ofSeconds(5), true),
                        Placeholders.with(name -> name),
                        null)) {
            assertThat(alone.ways().areFollowed()).isFalse();
            assertThat(scenario.ways().areFollowed()).isTrue();
        }
    }

    @Test
    void knowsTheServersThatTakePart() {
        assertThat(scenario.run().participants())
                .extracting(each -> each.kind() + " " + each.address())
                .containsExactly(
                        "CLIENT romeo@localhost",
                        "CLIENT juliet@capulet.example",
                        "SERVER capulet.example");
    }
}
