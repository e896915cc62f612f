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
import verona.internal.client.Scenario;
import verona.internal.connection.TestedConnection;
import verona.internal.script.java.JavaTests;
import verona.internal.script.play.ScriptPlayer;
import verona.server.embedded.EmbeddedServer;

/** Whatever is said, its recording passes when it is played. */
class RecorderProperties {

    private static final Scenario.Rules RULES =
            new Scenario.Rules(Duration.ofSeconds(5), true)
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
