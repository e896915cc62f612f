package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jxmpp.jid.impl.JidCreate;
import verona.MadeScenario;
import verona.RoutedAs;
import verona.XmppClient;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioComponent;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.ConnectionOptions;
import verona.server.Routing;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.stanza.Placeholders;

/** {@code verona record}, as a process, for each way in which programs connect. */
@Timeout(120)
class RecordConnectionsIT {

    private static final Pattern LISTENING =
            Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+), domain localhost");
    private static final Pattern DIRECT_TLS =
            Pattern.compile("direct TLS on 127\\.0\\.0\\.1:(\\d+)");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private Process jvm;

    @AfterEach
    void end() {
        jvm.destroyForcibly().onExit().join();
    }

    /** What is recorded, as a server. */
    private XmppServer record(boolean components, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("record", "--once", "--output"));
        all.add(folder.toString());
        all.addAll(List.of("--title", "Talks"));
        all.addAll(List.of(arguments));
        jvm = CliJar.command(all.toArray()).start();
        BufferedReader output = jvm.inputReader();
        String port = components ? "component.port" : "port";
        set(port, LISTENING, output.readLine());
        if (!components) {
            set("tls.port", DIRECT_TLS, output.readLine());
        }
        assertThat(output.readLine()).startsWith("certificate in ");
        settings.put("verona.external.host", "127.0.0.1");
        settings.put("verona.external.domain", "localhost");
        settings.put("verona.external.trust", folder.resolve("certificate.pem").toString());
        settings.put("verona.external.accounts", "romeo:one,juliet:two");
        // Else Verona would ask for its software, and that would be what is recorded.
        return RoutedAs.of(Servers.start(ServerKind.EXTERNAL, settings::get), Routing.IN_ORDER);
    }

    private void set(String name, Pattern line, String said) {
        Matcher matcher = line.matcher(said);
        assertThat(matcher.matches()).as(said).isTrue();
        settings.put("verona.external." + name, matcher.group(1));
    }

    private void playsWithoutSecrets() throws IOException {
        assertThat(jvm.onExit().join().exitValue()).isZero();
        CliJar.Ended played = CliJar.run("play", folder.resolve("talks.scs"));
        assertThat(played.output()).as(played.toString()).contains("1 of 1 scripts passed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Tls.class,
            names = {"DISABLED", "REQUIRED", "DIRECT"})
    void clients(Tls tls) throws IOException {
        ConnectionOptions options =
                new ConnectionOptions(Transport.TCP, tls, List.of(), StreamManagement.ENABLED);
        try (XmppServer server = record(false, "--account=romeo:one", "--account=juliet:two");
                MadeScenario made = MadeScenario.racingOn(server)) {
            XmppClient romeo = made.client("romeo", options).connects();
            XmppClient juliet = made.client("juliet", options).connects();
            assertThat(romeo.session().tlsVersion() != null).isEqualTo(tls != Tls.DISABLED);
            romeo.sends(chat().to(juliet.fullJid()).body("Good morrow"));
            juliet.receives(chat().body("Good morrow"));
            romeo.disconnects();
            juliet.disconnects();
        }
        playsWithoutSecrets();
        assertThat(folder.resolve("talks.scs"))
                .content()
                .contains("Good morrow", "romeo connects")
                .doesNotContain("urn:xmpp:sm", "starttls", "sasl");
    }

    @Test
    void components() throws IOException {
        try (XmppServer server =
                        record(
                                true,
                                "--components",
                                "--component=a.localhost:one",
                                "--component=b.localhost:two");
                Scenario scenario =
                        new Scenario(
                                server,
                                new ScenarioRules(TIMEOUT, false),
                                Placeholders.with(name -> name),
                                null)) {
            ScenarioComponent a = component(scenario, "a", "one");
            ScenarioComponent b = component(scenario, "b", "two");
            a.connects();
            b.connects();
            a.sends(message().from("x@a.localhost").to("y@b.localhost").body("Good morrow"));
            b.receives(message().body("Good morrow"));
            b.sends(iqGet("p1").from("b.localhost").to("localhost").with(ping()));
            b.receives(iqResult("p1"));
            a.disconnects();
            b.disconnects();
        }
        playsWithoutSecrets();
        assertThat(folder.resolve("talks.scs")).content().contains("Good morrow");
    }

    private static ScenarioComponent component(Scenario scenario, String name, String secret) {
        return scenario.add(
                new ScenarioComponent.Identity(
                        name,
                        JidCreate.domainBareFromOrThrowUnchecked(name + ".localhost"),
                        secret,
                        true,
                        Endpoint.OF_THE_SERVER));
    }
}
