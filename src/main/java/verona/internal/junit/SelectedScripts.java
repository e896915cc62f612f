package verona.internal.junit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptFiles;
import verona.script.Scripts;

/** The scripts that a test factory has chosen; each call makes another selection. */
final class SelectedScripts implements Scripts {

    private final ExtensionContext context;
    private final List<String> only;
    private final List<String> skipped;
    private final boolean fresh;

    SelectedScripts(ExtensionContext context) {
        this(context, List.of(), List.of(), false);
    }

    private SelectedScripts(
            ExtensionContext context, List<String> only, List<String> skipped, boolean fresh) {
        this.context = context;
        this.only = only;
        this.skipped = skipped;
        this.fresh = fresh;
    }

    @Override
    public Scripts only(String... tags) {
        return new SelectedScripts(context, more(only, tags), skipped, fresh);
    }

    @Override
    public Scripts skip(String... tags) {
        return new SelectedScripts(context, only, more(skipped, tags), fresh);
    }

    private static List<String> more(List<String> tags, String... others) {
        List<String> all = new ArrayList<>(tags);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }

    @Override
    public Scripts withFreshNames() {
        return new SelectedScripts(context, only, skipped, true);
    }

    @Override
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
