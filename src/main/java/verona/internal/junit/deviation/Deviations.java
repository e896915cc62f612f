package verona.internal.junit.deviation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The deviations of servers that are known. */
public final class Deviations {

    /** The setting that names the file. */
    public static final String SETTING = "verona.deviations";

    private static final Path USUAL = Path.of("verona-deviations.toml");

    private final List<Deviation> all;

    Deviations(List<Deviation> all) {
        this.all = all;
    }

    /**
     * Those of a file.
     *
     * @param named the file that the setting names; null for the usual one, which need not exist
     * @throws IllegalArgumentException if there is no such file, or it can't be understood; the
     *     message says where, what, and how to write it
     */
    public static Deviations of(@Nullable Path named) {
        Path file = named == null ? USUAL : named;
        if (!Files.exists(file)) {
            if (named == null) {
                return new Deviations(List.of());
            }
            throw new IllegalArgumentException(
                    "the setting "
                            + SETTING
                            + " names the file "
                            + named
                            + ", which does not exist");
        }
        try {
            return new Deviations(DeviationsFile.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " can't be read", e);
        }
    }

    /** Those of a text that a file may have. */
    public static List<Deviation> read(String text) {
        return DeviationsFile.read("text", text.lines().toList());
    }

    /**
     * The deviation by which a test is known to fail on a server; null if it is not.
     *
     * @param version asks for the server's version, if that matters
     */
    public @Nullable Deviation find(String test, String server, Supplier<String> version) {
        for (Deviation each : all) {
            if (each.isAbout(test)
                    && each.server().equalsIgnoreCase(server)
                    && (each.versions().isEverything()
                            || each.versions().contains(version.get()))) {
                return each;
            }
        }
        return null;
    }
}
