package verona.junit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.script.ScriptFile;
import verona.script.ScriptFiles;

/**
 * Turns scansion scripts into tests: a parameter of a {@code @TestFactory} in an {@link
 * verona.XmppTest} class.
 *
 * <pre>{@code
 * @XmppTest
 * class ScriptsTest {
 *
 *     @TestFactory
 *     Stream<DynamicTest> scripts(Scripts scripts) {
 *         return scripts.in("src/test/scripts");
 *     }
 * }
 * }</pre>
 *
 * <p>Each script is a test, called by its title, and plays on a server of its own: a script names
 * its accounts and rooms itself, and so do others. On an external server they share what there is;
 * {@link #withFreshNames()} lets scripts share a server without meeting. Timeout, order and unread
 * stanzas are as {@link verona.XmppTest} says.
 *
 * <p>Immutable; scripts play concurrently where JUnit runs tests so.
 */
public final class Scripts {

    private final ExtensionContext context;
    private final List<String> only;
    private final List<String> skipped;
    private final boolean fresh;

    Scripts(ExtensionContext context) {
        this(context, List.of(), List.of(), false);
    }

    private Scripts(
            ExtensionContext context, List<String> only, List<String> skipped, boolean fresh) {
        this.context = context;
        this.only = only;
        this.skipped = skipped;
        this.fresh = fresh;
    }

    /**
     * Only scripts that have one of those tags. A tag is written as in the script: {@code "muc"}
     * for {@code ## muc} or any {@code ## muc: value}, {@code "needs: mam"} for just that value.
     */
    public Scripts only(String... tags) {
        return new Scripts(context, more(only, tags), skipped, fresh);
    }

    /** No script that has one of those tags, written as for {@link #only}. */
    public Scripts skip(String... tags) {
        return new Scripts(context, only, more(skipped, tags), fresh);
    }

    private static List<String> more(List<String> tags, String... others) {
        List<String> all = new ArrayList<>(tags);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }

    /**
     * On a server that all scripts share, as long as {@link verona.XmppTest#scope()} says: each
     * localpart at the domain of a script's clients, and each room, becomes one that no other test
     * uses, and the domain becomes the server's. Only {@code admin} keeps its name.
     */
    public Scripts withFreshNames() {
        return new Scripts(context, only, skipped, true);
    }

    /**
     * A test for each script, in order of their names.
     *
     * @param locations each a folder, with all {@code .scs} files below it; a file; a glob, as in
     *     {@code "src/test/scripts/**}{@code /muc_*.scs"}; or one of these in the class path, as in
     *     {@code "classpath:scripts"}. Paths are relative to the working directory.
     * @throws IllegalArgumentException if there is no script at a location, or none is selected
     */
    public Stream<DynamicTest> in(String... locations) {
        Set<ScriptFile> files = new LinkedHashSet<>();
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        for (String location : locations) {
            files.addAll(ScriptFiles.in(location, loader));
        }
        List<ScriptTest> tests = files.stream().map(this::test).filter(this::isSelected).toList();
        if (tests.isEmpty()) {
            throw new IllegalArgumentException(
                    "none of the "
                            + files.size()
                            + " scripts in "
                            + String.join(", ", locations)
                            + " is selected by the tags"
                            + (only.isEmpty() ? "" : ", only " + only)
                            + (skipped.isEmpty() ? "" : ", skip " + skipped));
        }
        Set<String> names = new HashSet<>();
        return tests.stream()
                .map(test -> test.toDynamicTest(names.add(test.title())))
                .toList()
                .stream();
    }

    private ScriptTest test(ScriptFile file) {
        return new ScriptTest(file, context, fresh);
    }

    /** A script that can't be understood is never left out: its tags are not known. */
    private boolean isSelected(ScriptTest test) {
        return !test.isUnderstood()
                || (only.isEmpty() || only.stream().anyMatch(test::hasTag))
                        && skipped.stream().noneMatch(test::hasTag);
    }
}
