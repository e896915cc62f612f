package verona.internal.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import verona.vocabulary.VocabularyProvider;

/**
 * The classes with factories, by the namespaces of what they make. The file {@code fields.txt} has
 * Verona's own, so that no class is loaded before an element of its namespace is met.
 */
public final class Fields {

    private static final String PACKAGE = "verona.vocabulary.";

    private Fields() {}

    /** Read when the first namespace is asked for. */
    private static final class Known {

        static final Map<String, Set<String>> OWN = own();
        static final List<VocabularyProvider> PROVIDERS = providers();

        private static Map<String, Set<String>> own() {
            Map<String, Set<String>> own = new LinkedHashMap<>();
            try (InputStream file = Fields.class.getResourceAsStream("fields.txt");
                    BufferedReader lines =
                            new BufferedReader(
                                    new InputStreamReader(file, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] parts = line.split(" ");
                    own.computeIfAbsent(parts[0], namespace -> new LinkedHashSet<>())
                            .add(PACKAGE + parts[1]);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return own;
        }

        private static List<VocabularyProvider> providers() {
            List<VocabularyProvider> providers = new ArrayList<>();
            ServiceLoader.load(VocabularyProvider.class).forEach(providers::add);
            return providers;
        }
    }

    /** The classes whose factories make elements of that namespace. */
    public static List<Class<?>> of(String namespace) {
        List<Class<?>> fields = new ArrayList<>();
        Known.OWN.getOrDefault(namespace, Set.of()).forEach(name -> fields.add(load(name)));
        for (VocabularyProvider provider : Known.PROVIDERS) {
            if (provider.namespaces().contains(namespace)) {
                fields.add(provider.factories());
            }
        }
        return fields;
    }

    /** All classes with factories. */
    public static List<Class<?>> all() {
        Set<String> names = new LinkedHashSet<>();
        Known.OWN.values().forEach(names::addAll);
        List<Class<?>> all = new ArrayList<>();
        names.forEach(name -> all.add(load(name)));
        Known.PROVIDERS.forEach(provider -> all.add(provider.factories()));
        return all;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is named in fields.txt", e);
        }
    }
}
