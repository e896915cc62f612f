package verona.script;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import verona.XmppClient;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.TestedConnection;
import verona.internal.script.java.JavaTests;
import verona.internal.script.play.ScriptPlayer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ExternalService;
import verona.stanza.MessageSpec;

/** Whatever is said, its recording passes when it is played. */
class RecorderProperties {

    private static final ScenarioRules RULES =
            new ScenarioRules(Duration.ofSeconds(5), true)
                    .withConnection(TestedConnection.options());

    /** Prosody 0.12 loses white space in attributes, so that what was said is not what arrives. */
    private static final Map<String, String> EMBEDDED = Map.of("verona.server", "embedded");

    /** What means something to scripts, to XML or to Java, and what does not. */
    private static final String[] PIECES = {
        "cost ${price}",
        "{scansion:strict}",
        "{scansion:any}",
        "{scansion:capture:id}",
        "open ${ brace",
        "${",
        "{scansion:",
        "${Juliet's JID}",
        "${Juliet's full JID}",
        "${Romeo's JID}",
        "&#36;{x}",
        "$",
        "{",
        "}",
        "\n",
        "\t",
        "\r",
        " ",
        "<",
        ">",
        "&",
        "'",
        "\"",
        "\"\"\"",
        "]]>",
        "\\",
        "\\u0041",
        "\uE000",
        "\uD83C\uDFAD",
        "a",
        "ß",
        "# no comment",
        "Romeo connects",
        "password",
        "%"
    };

    private record Saying(String body, String attribute, String text) {}

    @Provide
    Arbitrary<List<Saying>> sayings() {
        Arbitrary<String> texts =
                Arbitraries.of(PIECES).list().ofMaxSize(5).map(parts -> String.join("", parts));
        return net.jqwik.api.Combinators.combine(texts, texts, texts)
                .as(Saying::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 25)
    void passWhenTheyArePlayed(@ForAll("sayings") List<Saying> sayings) throws IOException {
        Script recorded;
        try (EmbeddedServer server = EmbeddedServer.start();
                Recorder recorder = new Recorder(server)) {
            XmppClient romeo = recorder.client("Romeo");
            XmppClient juliet = recorder.client("Juliet");
            romeo.connects();
            juliet.connects();
            sayings.forEach(saying -> say(saying, romeo, juliet));
            recorded = recorder.script("Whatever is said");
        }
        Script read = Script.parse(recorded.source(), recorded.toText());
        try (EmbeddedServer another = EmbeddedServer.start()) {
            new ScriptPlayer(another, RULES).play(read, true);
        }
        passesAsJava(read);
    }

    /** How a client sends what the server has made. */
    enum Way {
        AS_A_PASSWORD,
        IN_ANOTHER_ATTRIBUTE,
        AS_A_BODY,
        IN_A_BODY;

        MessageSpec with(String secret) {
            return switch (this) {
                case AS_A_PASSWORD ->
                        chat().with(payload("urn:example", "password").withText(secret));
                case IN_ANOTHER_ATTRIBUTE ->
                        chat().with(payload("urn:example", "code").withAttribute("of", secret));
                case AS_A_BODY -> chat().body(secret);
                case IN_A_BODY -> chat().body("It is " + secret + ", sweet saint");
            };
        }
    }

    /** XEP-0215: the server makes a password for each query. */
    @Property(tries = 8)
    void passWithSecretsThatTheServerMakes(@ForAll Way way) {
        Script recorded;
        String secret;
        try (EmbeddedServer server = serverWithCredentials("one");
                Recorder recorder = new Recorder(server)) {
            XmppClient romeo = recorder.client("Romeo");
            XmppClient juliet = recorder.client("Juliet");
            romeo.connects();
            juliet.connects();
            romeo.sends(
                    iqGet("s1")
                            .to(server.domain())
                            .with(payload("urn:xmpp:extdisco:2", "services")));
            secret = romeo.receives(iqResult("s1")).xpath("//@password");
            romeo.sends(way.with(secret).to(juliet.fullJid()));
            juliet.receives(message().from(romeo.fullJid()));
            recorded = recorder.script("The server makes a secret");
        }
        assertThat(recorded.toText()).doesNotContain(secret);
        Script read = Script.parse(recorded.source(), recorded.toText());
        try (EmbeddedServer another = serverWithCredentials("another")) {
            new ScriptPlayer(another, RULES).play(read, true);
        }
    }

    private static EmbeddedServer serverWithCredentials(String sharedSecret) {
        return EmbeddedServer.start(
                EmbeddedServerOptions.DEFAULT.withExternalServices(
                        ExternalService.of("turn", "turn.lit", 9999, "udp")
                                .withSecret(sharedSecret)));
    }

    private static void say(Saying saying, XmppClient from, XmppClient to) {
        from.sends(
                chat().to(to.fullJid())
                        .body(saying.body())
                        .with(
                                payload("urn:example:said", "said")
                                        .withAttribute("how", saying.attribute())
                                        .withText(saying.text())));
        to.receives(message().from(from.fullJid()));
    }

    private static void passesAsJava(Script script) throws IOException {
        Path folder = Files.createTempDirectory("verona-recorded");
        try {
            JavaTest test = new ScriptTranslator().translate(script, "recorded");
            assertThat(
                            JavaTests.run(EMBEDDED, JavaTests.compile(List.of(test), folder))
                                    .testEvents()
                                    .failed()
                                    .list())
                    .as(test.source())
                    .isEmpty();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> inside = files.sorted(java.util.Comparator.reverseOrder()).toList();
            assertThat(inside).isNotEmpty();
            for (Path file : inside) {
                Files.delete(file);
            }
        }
    }
}
