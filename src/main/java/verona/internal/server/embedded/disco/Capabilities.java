package verona.internal.server.embedded.disco;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final Comparator<String> OCTETS = Capabilities::compareOctets;

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
        append(text, identities());
        append(text, features());
        for (Map.Entry<String, Map<String, List<String>>> form : forms().entrySet()) {
            appendForm(text, form.getKey(), form.getValue());
        }
        return text.toString();
    }

    private static int compareOctets(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Four octets, of which the first is the highest that there is.
                boolean high = Character.isSurrogate(a);
                return high == Character.isSurrogate(b) ? a - b : high ? 1 : -1;
            }
        }
        return one.length() - other.length();
    }

    private List<String> identities() {
        List<String> identities = new ArrayList<>();
        for (Element child : info.children()) {
            if (child.is(DiscoInfo.INFO, "identity")) {
                identities.add(identity(child));
            }
        }
        return identities;
    }

    private List<String> features() {
        List<String> features = new ArrayList<>();
        for (Element child : info.children()) {
            if (child.is(DiscoInfo.INFO, "feature")) {
                features.add(Elements.attribute(child, "var", ""));
            }
        }
        return features;
    }

    private static String identity(Element identity) {
        return String.join(
                "/",
                Elements.attribute(identity, "category", ""),
                Elements.attribute(identity, "type", ""),
                Elements.attribute(identity, Element.XML_LANG, ""),
                Elements.attribute(identity, "name", ""));
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
        if (!form.is(DataForm.NAMESPACE, "x")) {
            return false;
        }
        for (Element field : form.children()) {
            boolean type = DataForm.TYPE.equals(field.attribute("var"));
            if (type && !"hidden".equals(field.attribute("type"))) {
                return false;
            }
        }
        return true;
    }

    private static void appendForm(
            StringBuilder text, String type, Map<String, List<String>> fields) {
        append(text, List.of(type));
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            append(text, List.of(field.getKey()));
            append(text, field.getValue());
        }
    }

    /** In the order of octets. */
    private static void append(StringBuilder text, List<String> parts) {
        List<String> sorted = new ArrayList<>(parts);
        sorted.sort(OCTETS);
        for (String part : sorted) {
            text.append(part).append('<');
        }
    }
}
