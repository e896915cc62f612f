package verona.internal.junit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import verona.internal.match.explain.Spelling;

/**
 * Names that begin like those of settings, and are not. They are looked for in system properties,
 * the environment and the properties file: what a launcher is given besides, JUnit shows an
 * extension by name only.
 */
final class UnknownSettings {

    private static final String FILE = "junit-platform.properties";
    private static final String PREFIX = "verona.";

    /** What builds call the version of the artifact: Maven hands it on to tests. */
    private static final String VERSION = "verona.version";

    private final Set<String> ignored = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private UnknownSettings(@Nullable String ignored) {
        ignore(VERSION);
        if (ignored != null) {
            Arrays.stream(ignored.split(",")).map(String::strip).forEach(this::ignore);
        }
    }

    private void ignore(String name) {
        this.ignored.add(name);
        this.ignored.add(SettingNames.variable(name));
    }

    /**
     * Looks for them.
     *
     * @return that there are none
     * @throws ExtensionConfigurationException that names all there are
     */
    static Boolean check(Function<String, @Nullable String> lookup) {
        return check(
                lookup.apply(SettingNames.IGNORED),
                System.getProperties().stringPropertyNames(),
                System.getenv().keySet(),
                ofFile(loaderOfTests()));
    }

    /** The one by which JUnit finds the file. */
    private static ClassLoader loaderOfTests() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    static Boolean check(
            @Nullable String ignored,
            Collection<String> properties,
            Collection<String> variables,
            Collection<String> parameters) {
        UnknownSettings unknown = new UnknownSettings(ignored);
        unknown.add("the system property ", properties, PREFIX, Function.identity());
        unknown.add(
                "the environment variable ",
                variables,
                SettingNames.variable(PREFIX),
                SettingNames::variable);
        unknown.add("the parameter in " + FILE + " ", parameters, PREFIX, Function.identity());
        if (!unknown.problems.isEmpty()) {
            throw new ExtensionConfigurationException(String.join("\n", unknown.problems));
        }
        return true;
    }

    /** What the file says that JUnit reads: the first in the class path. */
    static Set<String> ofFile(ClassLoader loader) {
        Properties properties = new Properties();
        try (InputStream file = loader.getResourceAsStream(FILE)) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException | IllegalArgumentException e) {
            // JUnit reads it as well, and says what is wrong with it.
            return Set.of();
        }
        return properties.stringPropertyNames();
    }

    private void add(
            String where, Collection<String> names, String prefix, Function<String, String> form) {
        Set<String> unknown = new TreeSet<>();
        for (String name : names) {
            if (name.startsWith(prefix) && !ignored.contains(name)) {
                unknown.add(name);
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        List<String> known = SettingNames.all().stream().map(form).toList();
        for (String name : unknown) {
            if (!known.contains(name)) {
                problems.add(problem(where + name, Spelling.nearest(name, known)));
            }
        }
    }

    private static String problem(String where, String nearest) {
        return String.format(
                Locale.ROOT,
                "%s is not a setting of Verona: the nearest is %s. If it is meant for something"
                        + " else, name it in %s",
                where,
                nearest,
                SettingNames.IGNORED);
    }
}
