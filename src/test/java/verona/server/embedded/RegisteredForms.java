package verona.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * The fields that are registered for data forms (XEP-0068), and whether a form keeps to them. A
 * form that a client gets from the server in any test is checked.
 */
public final class RegisteredForms {

    private static final String DATA = "jabber:x:data";
    private static final String MUC = "http://jabber.org/protocol/muc";

    private static final Map<String, Map<String, Field>> FORMS = read();

    /** What a form takes from another: XEP-0045 §6.4 and §9.9, and Prosody's names of fields. */
    private static final Map<String, Map<String, String>> OTHERS =
            Map.of(
                    MUC + "#roominfo",
                    Map.of(
                            "muc#roomconfig_changesubject", "boolean",
                            "muc#roomconfig_pubsub", "text-single"),
                    MUC + "#register",
                    Map.of("muc#jid", "jid-single"),
                    MUC + "#roomconfig",
                    Map.of(
                            "muc#roomconfig_historylength", "text-single",
                            "muc#roomconfig_enablearchiving", "boolean"));

    private RegisteredForms() {}

    /**
     * A field's type, and its options' values.
     *
     * @param options empty if none are registered
     */
    private record Field(String type, Set<String> options) {

        private static Field of(String[] columns) {
            return new Field(
                    columns[2], columns.length < 4 ? Set.of() : Set.of(columns[3].split(",")));
        }
    }

    private static Map<String, Map<String, Field>> read() {
        Path file = Path.of("src/test/resources/verona/server/embedded/registered-forms.txt");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(
                            Collectors.groupingBy(
                                    columns -> columns[0],
                                    Collectors.toMap(columns -> columns[1], Field::of)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields that are registered for a form. */
    public static Set<String> fields(String form) {
        return FORMS.getOrDefault(form, Map.of()).keySet();
    }

    /** Checks each form in a stanza that is of a registered type. */
    static void check(Element element) {
        if (element.is(DATA, "x") && !"submit".equals(element.attribute("type"))) {
            checkForm(element);
        }
        element.children().forEach(RegisteredForms::check);
    }

    private static void checkForm(Element form) {
        String type = type(form);
        if (FORMS.containsKey(type)) {
            children(form, "field")
                    .filter(field -> field.attribute("type") != null)
                    .forEach(
                            field ->
                                    check(
                                            type,
                                            String.valueOf(field.attribute("var")),
                                            String.valueOf(field.attribute("type")),
                                            options(field)));
        }
    }

    /** What the fields of a form mean, {@code ""} where it does not say. */
    public static String type(Element form) {
        return children(form, "field")
                .filter(field -> "FORM_TYPE".equals(field.attribute("var")))
                .flatMap(field -> children(field, "value"))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    private static List<String> options(Element field) {
        return children(field, "option")
                .flatMap(option -> children(option, "value"))
                .map(Element::text)
                .toList();
    }

    private static Stream<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> child.is(DATA, name));
    }

    /** Checks a field; whose name begins with {@code x-} needs no registration (XEP-0068 §3.4). */
    public static void check(String form, String name, String type, List<String> options) {
        if (name.equals("FORM_TYPE") || name.startsWith("x-")) {
            return;
        }
        Field field = find(form, name);
        if (field == null) {
            throw new AssertionError("'" + name + "' is registered for no form " + form);
        }
        if (!field.type().equals(type)) {
            throw new AssertionError(name + " is " + field.type() + ", not " + type);
        }
        if (!field.options().isEmpty() && !field.options().containsAll(options)) {
            throw new AssertionError(name + " has " + field.options() + ", not " + options);
        }
    }

    private static @Nullable Field find(String form, String name) {
        Field registered = FORMS.getOrDefault(form, Map.of()).get(name);
        String other = OTHERS.getOrDefault(form, Map.of()).get(name);
        return registered == null && other != null ? new Field(other, Set.of()) : registered;
    }
}
