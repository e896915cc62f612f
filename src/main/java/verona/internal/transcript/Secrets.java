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
 * Keeps out of reports what is nobody's business: passwords, what is said in SASL and in a
 * component's handshake, and registration forms.
 *
 * <pre>{@code
 * Secrets.hide(Xml.read("<password>wherefore</password>")).text(); // …
 * }</pre>
 */
public final class Secrets {

    private static final String MASK = "…";
    private static final String WILDCARD = "{scansion:";
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

    private final UnaryOperator<String> mask;

    /** With what is to stand for a secret. */
    public Secrets(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    /** The element with … for each secret: the very same one if it has none. */
    public static Element hide(Element element) {
        return new Secrets(secret -> MASK).hidden(element);
    }

    /**
     * The text with … for each secret, whatever it is: a stanza, several, or what is not well
     * formed. It is the very same one if it has none.
     */
    public static String hide(String text) {
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

    /**
     * The secrets in the element: passwords, what is said in SASL, and fields of forms that are
     * secret. Other answers to a registration form are hidden there, but are no secrets elsewhere.
     */
    public static Set<String> in(Element element) {
        Set<String> secrets = new LinkedHashSet<>();
        collect(element, false, secrets);
        return secrets;
    }

    private static void collect(Element element, boolean inside, Set<String> secrets) {
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (isSecret(element, attribute.getKey()) && isValue(attribute.getValue())) {
                secrets.add(attribute.getValue());
            }
        }
        String text = element.text().strip();
        if ((inside || isSecret(element)) && isValue(text)) {
            secrets.add(text);
        }
        boolean field = element.is(FORM, "field") && isSecretField(element);
        element.children().forEach(child -> collect(child, inside || field, secrets));
    }

    public Element hidden(Element element) {
        return hidden(element, false);
    }

    /** {@code inside}: all text is secret here, as it is in a registration form. */
    public Element hidden(Element element, boolean inside) {
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
        return element.is(REGISTER, "query") || element.is(FORM, "field") && isSecretField(element);
    }

    /** XEP-0004 §3.3; and by name, for a form that is submitted needs no types. */
    private static boolean isSecretField(Element field) {
        String name = field.attributes().getOrDefault("var", "").toLowerCase(Locale.ROOT);
        return "text-private".equals(field.attribute("type"))
                || name.endsWith("password")
                || name.endsWith("password-verify")
                || name.endsWith("secret");
    }

    private Element withAttributes(Element element) {
        Element hidden = element;
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (isSecret(element, attribute.getKey()) && isValue(attribute.getValue())) {
                hidden = hidden.withAttribute(attribute.getKey(), mask.apply(attribute.getValue()));
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
                            : secret ? hidden((String) part) : part;
            changed |= hidden != part;
            content.add(hidden);
        }
        return changed ? element.withContents(content) : element;
    }

    public String hidden(String text) {
        String value = text.strip();
        return isValue(value) ? mask.apply(value) : text;
    }

    /** What an expectation leaves open gives nothing away. */
    private static boolean isValue(String value) {
        return !value.isEmpty() && !value.startsWith(WILDCARD);
    }
}
