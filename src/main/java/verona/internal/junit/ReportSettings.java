package verona.internal.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tests are reported, and how.
 *
 * @param which of which tests
 * @param folder where files go
 * @param annotations for whom failures are printed as annotations
 */
public record ReportSettings(Which which, Path folder, Annotations annotations) {

    /** Of which tests a report is written. */
    public enum Which {
        /** Those that fail. */
        FAILURES,
        /** All. */
        ALWAYS,
        /** None. */
        NEVER
    }

    /** Who reads annotations from the output. */
    public enum Annotations {
        /** Nobody. */
        NONE,
        /** GitHub. */
        GITHUB
    }

    /** As the settings say, for tests that are played on one server. */
    public static ReportSettings of(Function<String, @Nullable String> lookup) {
        Path folder = Settings.folder("verona.report.folder", lookup);
        return new ReportSettings(
                oneOf(Which.class, "verona.report", lookup, Which.FAILURES),
                folder == null ? usual(Path.of("")) : folder,
                oneOf(Annotations.class, "verona.annotations", lookup, Annotations.NONE));
    }

    /** The same for tests that are played on that server and on others: each has a folder. */
    ReportSettings on(String server, boolean all) {
        return new ReportSettings(all ? Which.ALWAYS : which, folder.resolve(server), annotations);
    }

    /** Where the build keeps what it makes. */
    static Path usual(Path project) {
        boolean gradle =
                Files.exists(project.resolve("build.gradle"))
                        || Files.exists(project.resolve("build.gradle.kts"));
        boolean maven = Files.exists(project.resolve("pom.xml"));
        return project.resolve(gradle && !maven ? "build" : "target").resolve("verona");
    }

    /** The constant that a setting names, in small or capital letters. */
    static <E extends Enum<E>> E oneOf(
            Class<E> type, String key, Function<String, @Nullable String> lookup, E usual) {
        String said = lookup.apply(key);
        if (said == null || said.isBlank()) {
            return usual;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(said.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                DeclarationErrors.declaration(
                                        "the setting " + key,
                                        "is '" + said + "'",
                                        "write " + names(type)));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " or $1");
    }
}
