package verona.internal.script.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.SentAfterTheEnd;
import verona.internal.script.play.DryRun;
import verona.internal.script.play.DryRun.Call;
import verona.script.Actor;
import verona.script.JavaTest;
import verona.script.Script;
import verona.script.ScriptTranslator;
import verona.script.Step;
import verona.script.Step.Verb;
import verona.stanza.Element;

/**
 * A translated test says what its script says: the same steps of the same actors, the same stanzas.
 */
class TranslationTest {

    private static final Map<ScriptFile, Class<?>> TYPED = new LinkedHashMap<>();
    private static final Map<ScriptFile, Class<?>> EXACTLY = new LinkedHashMap<>();

    @BeforeAll
    static void translate(@TempDir Path folder) throws IOException {
        List<ScriptFile> all =
                Stream.concat(JavaTests.scripts(), JavaTests.corpus().stream()).toList();
        List<JavaTest> tests = new ArrayList<>(translate(all, new ScriptTranslator(), "typed"));
        tests.addAll(translate(all, new ScriptTranslator().exactly(), "exactly"));
        List<Class<?>> classes = JavaTests.compile(tests, folder);
        for (int i = 0; i < all.size(); i++) {
            TYPED.put(all.get(i), classes.get(i));
            EXACTLY.put(all.get(i), classes.get(all.size() + i));
        }
    }

    private static List<JavaTest> translate(
            List<ScriptFile> files, ScriptTranslator translator, String packageName) {
        return files.stream().map(file -> translator.translate(file.parse(), packageName)).toList();
    }

    /** They are among the scripts of the other tests. */
    @Test
    void translatesTheScriptsOfTheCorpus() {
        JavaTests.requireCorpus();
        assertThat(TYPED.keySet())
                .extracting(ScriptFile::source)
                .containsAll(JavaTests.corpus().stream().map(ScriptFile::source).toList());
    }

    static Iterable<ScriptFile> scripts() {
        return TYPED.keySet();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void saysTheSameWithTypedMethods(ScriptFile file) throws ReflectiveOperationException {
        for (Pair pair : pairs(file, TYPED.get(file))) {
            assertThat(withoutStrictness(pair.said)).isEqualTo(withoutStrictness(pair.meant));
            assertNoStricter(pair.said, pair.meant);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void saysExactlyTheSame(ScriptFile file) throws ReflectiveOperationException {
        for (Pair pair : pairs(file, EXACTLY.get(file))) {
            assertThat(pair.said).isEqualTo(pair.meant);
        }
    }

    private record Pair(Element said, Element meant) {}

    private static List<Pair> pairs(ScriptFile file, Class<?> test)
            throws ReflectiveOperationException {
        Script script = SentAfterTheEnd.without(file.parse());
        TestNames names = new TestNames(script);
        DryRun run = DryRun.of(test);
        List<Step> steps = ImplicitConnections.of(script.steps()).steps();
        assertThat(run.said()).hasSameSizeAs(steps);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Call call = run.said().get(i);
            assertThat(call.field() + " " + call.verb())
                    .isEqualTo(names.field(step.actor()) + " " + verb(step));
            if (call.stanza() != null) {
                Element meant = meant(step, script, names, run);
                pairs.add(new Pair(tidy(call.stanza(), step), tidy(meant, step)));
            }
        }
        return pairs;
    }

    private static String verb(Step step) {
        return switch (step.verb()) {
            case RECEIVES_NOTHING -> "receivesNothing";
            case SENDS -> step.sendsStanza() ? "sends" : "sendsRaw";
            default -> step.verb().toString();
        };
    }

    private static Element meant(Step step, Script script, TestNames names, DryRun run) {
        String xml = names.addresses().withPlaceholders(names.addresses().marked(step.stanza()));
        for (Actor actor : script.actors()) {
            xml =
                    xml.replaceAll(
                            "\\$\\{" + Pattern.quote(names.label(actor)) + "('s (full )?JID})",
                            Matcher.quoteReplacement("${" + names.field(actor)) + "$1");
        }
        // Where it is sent, it is a slip.
        return run.element(
                step.verb() == Verb.SENDS ? xml.replaceAll(" scansion:strict='.*?'", "") : xml,
                verb(step));
    }

    /** Without the white space that does not count. */
    private static Element tidy(Element element, Step step) {
        boolean leaf = element.children().isEmpty();
        List<Object> content = new ArrayList<>();
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                content.add(tidy(child, step));
            } else if (!((String) part).isBlank()) {
                boolean stripped = leaf && step.verb() == Verb.RECEIVES;
                content.add(stripped ? ((String) part).strip() : part);
            }
        }
        return element.withContents(content);
    }

    private static Element withoutStrictness(Element element) {
        List<Object> content =
                element.content().stream()
                        .map(part -> part instanceof Element c ? withoutStrictness(c) : part)
                        .toList();
        return element.withContents(content).withStrict(false);
    }

    /** But for a subject that nobody has set: scansion has no way to say that it is empty. */
    private static void assertNoStricter(Element said, Element meant) {
        boolean mayBeStrict = meant.strict() || said.name().equals("subject");
        assertThat(said.strict()).as(said.toXml()).isIn(false, mayBeStrict);
        for (int i = 0; i < said.children().size(); i++) {
            assertNoStricter(said.children().get(i), meant.children().get(i));
        }
    }
}
