package verona.internal.script.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import verona.script.Problem;
import verona.script.Script;
import verona.script.ScriptException;
import verona.script.Step;

/** However broken a script is, the parser says what is wrong, and throws nothing else. */
class ScriptProperties {

    private static final List<String> PIECES =
            List.of(
                    "[",
                    "]",
                    "[Client] X",
                    "[Component] Y",
                    "-----",
                    "#",
                    "##",
                    "//",
                    "--",
                    "\n",
                    "\r",
                    "\t",
                    " ",
                    ":",
                    "jid: a@b/c",
                    "jid: @",
                    "password: p",
                    "resource: r",
                    "connect_port: 0",
                    "connect_host:",
                    "Orlando connects",
                    "Orlando sends:",
                    "Rosalind receives:",
                    " receives: nothing",
                    "<",
                    ">",
                    "</",
                    "/>",
                    "<presence/>",
                    "<a xmlns='b'>",
                    "</a>",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "<!DOCTYPE a>",
                    "&",
                    "&lt;",
                    "&#0;",
                    "'",
                    "\"",
                    "${",
                    "}",
                    "${Orlando's JID}",
                    "{scansion:",
                    "{scansion:any}",
                    "{scansion:capture:a}",
                    "\uD83D",
                    "\uFEFF",
                    "\0",
                    "ä");

    private static final List<String> SCRIPTS = scripts();

    private static List<String> scripts() {
        Path folder = Path.of("src/test/resources/scripts");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".scs"))
                    .map(ScriptProperties::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece put in, or a stretch taken out, in thousandths of the text. */
    private record Change(int from, int length, String piece) {

        String apply(String text) {
            int start = Math.min(text.length(), text.length() * from / 1000);
            int end = Math.min(text.length(), start + length);
            return text.substring(0, start) + piece + text.substring(end);
        }
    }

    @Provide
    Arbitrary<String> mutated() {
        Arbitrary<Change> changes =
                Combinators.combine(
                                Arbitraries.integers().between(0, 1000),
                                Arbitraries.integers().between(0, 40),
                                Arbitraries.of(PIECES))
                        .as(Change::new);
        return Combinators.combine(
                        Arbitraries.of(SCRIPTS), changes.list().ofMinSize(1).ofMaxSize(12))
                .as(
                        (script, list) ->
                                list.stream()
                                        .reduce(
                                                script,
                                                (text, change) -> change.apply(text),
                                                (a, b) -> b));
    }

    @Property(tries = 3000)
    void aMutatedScriptIsUnderstoodOrItsProblemsAreNamed(@ForAll("mutated") String text) {
        check(text);
    }

    @Property(tries = 1000)
    void soIsAnyText(@ForAll String text) {
        check(text);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Property(tries = 2000)
    void soIsAnyMixOfTheLanguagesPieces(@ForAll("pieces") String text) {
        check(text);
    }

    private static void check(String text) {
        try {
            Script script = Script.parse("fuzz.scs", text);
            for (Step step : script.steps()) {
                if (step.verb() == Step.Verb.SENDS) {
                    step.sendsStanza();
                }
            }
        } catch (ScriptException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(ScriptProperties::isPlaced);
        }
    }

    private static void isPlaced(Problem problem) {
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isBetween(1, problem.text().length() + 1);
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.toString()).startsWith("fuzz.scs:" + problem.line() + ":");
    }
}
