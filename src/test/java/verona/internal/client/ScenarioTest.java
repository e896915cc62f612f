package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.TestedConnection;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Participant;
import verona.internal.transcript.Transcript;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Element;
import verona.stanza.Placeholders;

/** A scenario, and one inside of it: who takes part, and who waits for whom. */
class ScenarioTest {

    private final EmbeddedServer server = EmbeddedServer.start();
    private final Scenario outer = scenario(null);
    private final Scenario inner = scenario(outer);

    private Scenario scenario(Scenario around) {
        ScenarioRules rules =
                new ScenarioRules(Duration.ofSeconds(20), true)
                        .withConnection(TestedConnection.options());
        return new Scenario(server, rules, Placeholders.with(name -> name), around);
    }

    private ScenarioClient client(Scenario scenario, String name) {
        server.ensureAccount(name, "secret of " + name);
        ScenarioClient client =
                scenario.add(
                        new ScenarioClient.Identity(
                                name,
                                JidCreate.entityBareFromOrThrowUnchecked(name + "@localhost"),
                                "secret of " + name,
                                "here",
                                false,
                                true));
        client.connects();
        return client;
    }

    private ScenarioComponent component(Scenario scenario) {
        return scenario.add(
                new ScenarioComponent.Identity(
                        "echo",
                        JidCreate.domainBareFromOrThrowUnchecked("echo.localhost"),
                        "secret of echo",
                        true,
                        Endpoint.OF_THE_SERVER));
    }

    @AfterEach
    void close() {
        inner.close();
        outer.close();
        server.close();
    }

    private static List<String> cast(Scenario scenario) {
        return scenario.run().participants().stream().map(ScenarioTest::description).toList();
    }

    private static String description(Participant each) {
        return each.kind() + " " + each.name() + " " + each.address();
    }

    @Test
    void namesWhoTakesPartThoseAroundItFirst() {
        client(inner, "romeo");
        client(outer, "juliet");
        component(inner);
        assertThat(cast(inner))
                .containsExactly(
                        "CLIENT juliet juliet@localhost",
                        "CLIENT romeo romeo@localhost",
                        "COMPONENT echo echo.localhost");
        assertThat(cast(outer)).containsExactly("CLIENT juliet juliet@localhost");
        assertThat(inner.entities()).extracting(ScenarioEntity::name).contains("romeo", "echo");
    }

    @Test
    void keepsTheSecretsOfAllThatTakePart() {
        client(inner, "romeo");
        component(inner);
        assertThat(hidden(inner, "secret of romeo, of echo")).isEqualTo("…, of echo");
        assertThat(hidden(inner, "the secret of echo")).isEqualTo("the …");
    }

    private static String hidden(Scenario scenario, String text) {
        Element said = Element.of("jabber:client", "body").withText(text);
        return scenario.run().secrets().hide(said).text();
    }

    private static List<String> happened(Scenario scenario) {
        return scenario.transcript().entries().stream()
                .map(entry -> entry.client() + " " + entry.kind())
                .toList();
    }

    @Test
    void aClientWaitsForThoseAround() {
        ScenarioClient juliet = client(outer, "juliet");
        ScenarioClient romeo = client(inner, "romeo");
        juliet.sends(chat().to(romeo.fullJid()).body("one"));
        romeo.sends(chat().to(juliet.fullJid()).body("two"));
        assertThat(happened(inner))
                .containsSubsequence("juliet SENT", "juliet BARRIER", "romeo SENT");
    }

    @Test
    void aClientWaitsForThoseInside() {
        ScenarioClient juliet = client(outer, "juliet");
        ScenarioClient romeo = client(inner, "romeo");
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        juliet.sends(chat().to(romeo.fullJid()).body("two"));
        assertThat(happened(inner)).containsSubsequence("romeo SENT", "romeo BARRIER");
    }

    @Test
    void nobodyWaitsForWhoHasLeft() {
        ScenarioClient juliet = client(outer, "juliet");
        ScenarioClient romeo = client(inner, "romeo");
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        inner.close();
        assertThat(romeo.isConnected()).isFalse();
        assertThat(inner.entities()).isEmpty();
        assertThat(outer.allEntities()).containsExactly(juliet);
        assertThat(cast(inner)).containsExactly("CLIENT juliet juliet@localhost");
    }

    @Test
    void settlesWhatEverybodyHasSent() {
        ScenarioClient romeo = client(inner, "romeo");
        romeo.sends(chat().body("one"));
        assertThat(romeo.isUnsettled()).isTrue();
        inner.settle();
        assertThat(romeo.isUnsettled()).isFalse();
    }

    @Test
    void whoeverRacesWaitsForNobody() {
        Scenario racing =
                new Scenario(
                        server,
                        new ScenarioRules(Duration.ofSeconds(20), false)
                                .withConnection(TestedConnection.options()),
                        Placeholders.with(name -> name),
                        null);
        try (racing) {
            ScenarioClient romeo = client(racing, "romeo");
            ScenarioClient juliet = client(racing, "juliet");
            romeo.sends(chat().body("one"));
            juliet.sends(chat().body("two"));
            racing.settle();
            assertThat(happened(racing)).doesNotContain("romeo BARRIER");
        }
    }

    /** A script says nothing of somebody who is cut off, as Scansion does. */
    @Test
    void aScriptLooksForNobodyWhoWasCutOff() {
        Scenario script =
                new Scenario(
                        server,
                        new ScenarioRules(Duration.ofSeconds(20), true)
                                .withConnection(ConnectionOptions.UNSET)
                                .forScripts(),
                        Placeholders.with(name -> name),
                        null);
        try (script) {
            ScenarioClient romeo = client(script, "romeo");
            romeo.sends(chat().body("one")).sendsRaw("</foo>");
            assertThat(script.end().cutOffUnnoticed()).isNull();
            assertThat(script.isScript()).isTrue();
            assertThat(inner.isScript()).isFalse();
        }
    }

    @Test
    void aStopSaysWhichStepWaited() {
        ScenarioClient juliet = client(outer, "juliet");
        client(inner, "romeo");
        outer.begin(juliet, "receives", Transcript.Kind.RECEIVED);
        inner.end().stop();
        outer.end().stop();
        assertThat(outer.transcript().steps())
                .filteredOn(step -> step.verb().equals("receives"))
                .hasSize(1)
                .allSatisfy(step -> assertThat(step.state()).hasToString("FAILED"));
        assertThat(outer.transcript().entries())
                .extracting(Entry::kind)
                .contains(Transcript.Kind.STOPPED);
    }
}
