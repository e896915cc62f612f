package verona.internal.server.embedded.disco;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/**
 * A short name for all that an entity says about itself, XEP-0115 §5.1.
 *
 * @param info the answer that it names
 */
public record Capabilities(Element info) {

    /** The namespace of what presence says about them. */
    public static final String NAMESPACE = "http://jabber.org/protocol/caps";

    private static final String NODE = "https://github.com/verona-xmpp/verona";

    /** The order of octets, which is not that of Java's characters. */
    private static final Comparator<String> OCTETS =
            Comparator.comparing(
                    text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** What streams offer, §6.3. */
    Element toElement() {
        return Element.of(NAMESPACE, "c")
                .withAttribute("hash", "sha-1")
                .withAttribute("node", NODE)
                .withAttribute("ver", version());
    }

    /** The node of which the named information can be asked, §6.2. */
    String node() {
        return NODE + "#" + version();
    }

    /** The verification string, with SHA-1. */
    public String version() {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-1", e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        append(text, sorted("identity", Capabilities::identity));
        append(text, sorted("feature", feature -> Elements.attribute(feature, "var", "")));
        forms().forEach((type, fields) -> appendForm(text, type, fields));
        return text.toString();
    }

    private static String identity(Element identity) {
        return String.join(
                "/",
                Elements.attribute(identity, "category", ""),
                Elements.attribute(identity, "type", ""),
                Elements.attribute(identity, Element.XML_LANG, ""),
                Elements.attribute(identity, "name", ""));
    }

    private List<String> sorted(String name, Function<Element, String> text) {
        return info.children().stream()
                .filter(child -> child.is(DiscoInfo.INFO, name))
                .map(text)
                .sorted(OCTETS)
                .toList();
    }

    private Map<String, Map<String, List<String>>> forms() {
        Map<String, Map<String, List<String>>> forms = new TreeMap<>(OCTETS);
        for (Element child : info.children()) {
            Map<String, List<String>> fields = new TreeMap<>(OCTETS);
            fields.putAll(DataForm.values(child));
            List<String> type = fields.remove(DataForm.TYPE);
            if (type != null && isTyped(child)) {
                forms.put(String.join("", type), fields);
            }
        }
        return forms;
    }

    /** §5.4, 3.6: a form that does not say what it is does not count. */
    private static boolean isTyped(Element form) {
        return form.is(DataForm.NAMESPACE, "x")
                && form.children().stream()
                        .filter(field -> DataForm.TYPE.equals(field.attribute("var")))
                        .allMatch(field -> "hidden".equals(field.attribute("type")));
    }

    private static void appendForm(
            StringBuilder text, String type, Map<String, List<String>> fields) {
        append(text, List.of(type));
        fields.forEach(
                (variable, values) -> {
                    append(text, List.of(variable));
                    append(text, values.stream().sorted(OCTETS).toList());
                });
    }

    private static void append(StringBuilder text, List<String> parts) {
        parts.forEach(part -> text.append(part).append('<'));
    }
}
