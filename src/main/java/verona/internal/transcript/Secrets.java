package verona.internal.transcript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/**
 * Keeps secrets out of reports: passwords, what is said in SASL and in a component's handshake, and
 * registration forms.
 *
 * <pre>{@code
 * Secrets.of(known).hide(Xml.read("<password>wherefore</password>")).text(); // …
 * }</pre>
 */
public final class Secrets {

    private static final String MASK = "…";

    /** The key of an element's text among its patterns. */
    private static final String TEXT = "";

    private static final String REGISTER = "jabber:iq:register";
    private static final String FORM = "jabber:x:data";
    private static final String FAST = "urn:xmpp:fast:0";

    /** What has a secret for its text, whatever it stands in. */
    private static final Set<String> SECRET_TEXTS = Set.of("password", "handshake");

    /** The payloads of RFC 6120 §6.4 and XEP-0388, and the digest of XEP-0078. */
    private static final Map<String, Set<String>> SECRET_PAYLOADS =
            Map.of(
                    "urn:ietf:params:xml:ns:xmpp-sasl",
                            Set.of("auth", "challenge", "response", "success"),
                    "urn:xmpp:sasl:2",
                            Set.of("initial-response", "challenge", "response", "additional-data"),
                    "jabber:iq:auth", Set.of("digest"));

    private final SecretValues known;
    private final UnaryOperator<String> mask;

    /**
     * With what is to stand for a secret.
     *
     * @param known what is secret wherever it stands
     */
    public Secrets(SecretValues known, UnaryOperator<String> mask) {
        this.known = known;
        this.mask = mask;
    }

    /** With … for each secret. */
    static Secrets of(SecretValues known) {
        return new Secrets(known, secret -> MASK);
    }

    /** The element with a mask for each secret: the very same one if it has none. */
    public Element hide(Element element) {
        return hidden(element, false);
    }

    /**
     * The text with a mask for each secret, whatever it is: a stanza, several, or what is not well
     * formed. It is the very same one if it has none.
     */
    public String hide(String text) {
        return hideKnown(hideByPlace(text));
    }

    /** The text with a mask for each known secret: for what is no XML, or is hidden by place. */
    public String hideKnown(String text) {
        return known.hide(text, mask);
    }

    private String hideByPlace(String text) {
        if (!SecretText.mayHold(text)) {
            return text;
        }
        try {
            Element element = Xml.read(text);
            Element hidden = hide(element);
            return hidden == element ? text : hidden.toXml();
        } catch (XmlException e) {
            return SecretText.hide(text, MASK);
        }
    }

    /** The passwords and the like that an element has, at any depth. */
    public static Set<String> in(Element element) {
        Set<String> secrets = new LinkedHashSet<>();
        collect(element, false, secrets);
        return secrets;
    }

    private static void collect(Element element, boolean inside, Set<String> secrets) {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (isSecret(element, attribute.getKey())
                    && isValue(element, attribute.getKey(), attribute.getValue())) {
                secrets.add(attribute.getValue());
            }
        }
        String text = element.text().strip();
        if ((inside || isSecret(element)) && isValue(element, TEXT, text)) {
            secrets.add(text);
        }
        boolean field = isSecretField(element);
        element.children().forEach(child -> collect(child, inside || field, secrets));
    }

    /** {@code inside}: all text is secret here, as it is in a registration form. */
    private Element hidden(Element element, boolean inside) {
        boolean secret = inside && !element.name().equals("instructions") || isSecret(element);
        return withContent(withAttributes(element), secret, inside || holdsSecrets(element));
    }

    private static boolean isSecret(Element element) {
        return SECRET_TEXTS.contains(element.name())
                || SECRET_PAYLOADS
                        .getOrDefault(element.namespace(), Set.of())
                        .contains(element.name());
    }

    private static boolean holdsSecrets(Element element) {
        return element.is(REGISTER, "query") || isSecretField(element);
    }

    /** XEP-0004 §3.3; and by name, for a form that is submitted needs no types. */
    private static boolean isSecretField(Element field) {
        if (!field.is(FORM, "field")) {
            return false;
        }
        String name = field.attributes().getOrDefault("var", "").toLowerCase(Locale.ROOT);
        return "text-private".equals(field.attribute("type"))
                || name.endsWith("password")
                || name.endsWith("password-verify")
                || name.endsWith("secret");
    }

    private Element withAttributes(Element element) {
        Element hidden = element;
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String key = attribute.getKey();
            String value = attribute.getValue();
            String shown = isSecret(element, key) ? masked(element, key, value) : hideKnown(value);
            if (!shown.equals(value)) {
                hidden = hidden.withAttribute(key, shown);
            }
        }
        return hidden;
    }

    private static boolean isSecret(Element element, String attribute) {
        return attribute.equalsIgnoreCase("password")
                || attribute.equals("token") && element.is(FAST, "token");
    }

    private Element withContent(Element element, boolean secret, boolean inside) {
        List<Object> content = new ArrayList<>(element.content().size());
        boolean changed = false;
        for (Object part : element.content()) {
            Object hidden =
                    part instanceof Element child
                            ? hidden(child, inside)
                            : secret
                                    ? masked(element, TEXT, (String) part)
                                    : hideKnown((String) part);
            changed |= hidden != part;
            content.add(hidden);
        }
        return changed ? element.withContents(content) : element;
    }

    private String masked(Element element, String key, String text) {
        String value = text.strip();
        return isValue(element, key, value) ? mask.apply(value) : text;
    }

    /** What an expectation leaves open gives nothing away. */
    private static boolean isValue(Element element, String key, String value) {
        return !value.isEmpty() && element.patterns().of(key) == null;
    }
}
