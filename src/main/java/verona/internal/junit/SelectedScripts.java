package verona.internal.junit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptFiles;
import verona.internal.script.parse.TagSelection;
import verona.script.Scripts;

/** The scripts that a test factory has chosen; each call makes another selection. */
final class SelectedScripts implements Scripts {

    private final ExtensionContext context;
    private final TagSelection tags;
    private final boolean fresh;

    SelectedScripts(ExtensionContext context) {
        this(context, TagSelection.ALL, false);
    }

    private SelectedScripts(ExtensionContext context, TagSelection tags, boolean fresh) {
        this.context = context;
        this.tags = tags;
        this.fresh = fresh;
    }

    @Override
    public Scripts only(String... others) {
        return new SelectedScripts(context, tags.only(List.of(others)), fresh);
    }

    @Override
    public Scripts skip(String... others) {
        return new SelectedScripts(context, tags.skip(List.of(others)), fresh);
    }

    @Override
    public Scripts withFreshNames() {
        return new SelectedScripts(context, tags, true);
    }

    @Override
    public Stream<DynamicTest> in(String... locations) {
        Set<ScriptFile> files = new LinkedHashSet<>();
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        for (String location : locations) {
            files.addAll(ScriptFiles.in(location, loader));
        }
        List<ScriptTest> tests =
                files.stream().map(this::test).filter(test -> test.isSelected(tags)).toList();
        if (tests.isEmpty()) {
            throw new IllegalArgumentException(
                    "none of the "
                            + files.size()
                            + " scripts in "
                            + String.join(", ", locations)
                            + " is selected by the tags"
                            + tags.description());
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
}
