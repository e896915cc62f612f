package verona.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verona.stanza.Element;

/**
 * What an entity says about itself: software version (XEP-0092), time (XEP-0202), last activity
 * (XEP-0012) and capabilities (XEP-0115).
 *
 * <pre>{@code
 * romeo.sends(iqGet("version1").to(juliet.fullJid()).with(Info.version()));
 * }</pre>
 */
public final class Info {

    private static final String VERSION = "jabber:iq:version";
    private static final String TIME = "urn:xmpp:time";
    private static final String LAST = "jabber:iq:last";
    private static final String CAPS = "http://jabber.org/protocol/caps";
    private static final String DISCO = "http://jabber.org/protocol/disco#info";
    private static final String FORM = "jabber:x:data";

    private Info() {}

    /** Requests the software version (XEP-0092 §2). */
    public static Element version() {
        return Element.of(VERSION, "query");
    }

    /** A software version (XEP-0092 §2). */
    public static Element version(CharSequence name, CharSequence version) {
        return version()
                .withChild(Content.text(VERSION, "name", name))
                .withChild(Content.text(VERSION, "version", version));
    }

    /** A software version with the operating system (XEP-0092 §2). */
    public static Element version(CharSequence name, CharSequence version, CharSequence os) {
        return version(name, version).withChild(Content.text(VERSION, "os", os));
    }

    /** Requests the time (XEP-0202 §2). */
    public static Element time() {
        return Element.of(TIME, "time");
    }

    /** The time, with the offset of the time zone, such as {@code +01:00} (XEP-0202 §2). */
    public static Element time(CharSequence offset, Instant utc) {
        return time(offset, utc.toString());
    }

    /** The time as in XEP-0082, with the offset of the time zone (XEP-0202 §2). */
    public static Element time(CharSequence offset, CharSequence utc) {
        return time().withChild(Content.text(TIME, "tzo", offset))
                .withChild(Content.text(TIME, "utc", utc));
    }

    /** Requests the last activity (XEP-0012 §2). */
    public static Element lastActivity() {
        return Element.of(LAST, "query");
    }

    /** The last activity was so many seconds ago (XEP-0012 §2). */
    public static Element lastActivity(long seconds) {
        return lastActivity(String.valueOf(seconds));
    }

    /** The last activity was so many seconds ago (XEP-0012 §2). */
    public static Element lastActivity(CharSequence seconds) {
        return lastActivity().withAttribute("seconds", seconds);
    }

    /** The last activity, and the status of the unavailable presence (XEP-0012 §3). */
    public static Element lastActivity(CharSequence seconds, CharSequence status) {
        return lastActivity(seconds).withAllText(status);
    }

    /**
     * In presence, the hash of what a client answers to service discovery (XEP-0115 §4).
     *
     * @param hash the name of the hash function, such as {@code sha-1}
     * @param node the URI of the client's software
     * @param ver the hash; {@link #verification} computes it
     */
    public static Element capabilities(CharSequence hash, CharSequence node, CharSequence ver) {
        return Element.of(CAPS, "c")
                .withAttribute("hash", hash)
                .withAttribute("node", node)
                .withAttribute("ver", ver);
    }

    /**
     * The verification string of a client's identities, features and forms, by SHA-1 (XEP-0115
     * §5.1).
     *
     * <pre>{@code
     * DiscoInfo info = Disco.info().identity("client", "pc")
     *         .feature(Pubsub.notifyFeature(Profile.NICK));
     * romeo.sends(presence()
     *         .with(Info.capabilities("sha-1", "https://verona.example/", Info.verification(info))));
     * }</pre>
     */
    public static String verification(DiscoInfo info) {
        Element query = info.toElement();
        Stream<String> identities = children(query, DISCO, "identity").map(Info::identity).sorted();
        Stream<String> features =
                children(query, DISCO, "feature").map(child -> value(child, "var")).sorted();
        Stream<String> forms =
                children(query, FORM, "x")
                        .sorted(Comparator.comparing(Info::formType))
                        .flatMap(Info::form);
        return sha1(
                Stream.of(identities, features, forms)
                        .flatMap(parts -> parts)
                        .map(part -> part + "<")
                        .collect(Collectors.joining()));
    }

    private static String identity(Element identity) {
        return String.join(
                "/",
                value(identity, "category"),
                value(identity, "type"),
                value(identity, Element.XML_LANG),
                value(identity, "name"));
    }

    private static Stream<String> form(Element form) {
        Stream<String> fields =
                children(form, FORM, "field")
                        .filter(field -> !value(field, "var").equals("FORM_TYPE"))
                        .sorted(Comparator.comparing(field -> value(field, "var")))
                        .flatMap(
                                field ->
                                        Stream.concat(
                                                Stream.of(value(field, "var")), values(field)));
        return Stream.concat(Stream.of(formType(form)), fields);
    }

    private static String formType(Element form) {
        return children(form, FORM, "field")
                .filter(field -> value(field, "var").equals("FORM_TYPE"))
                .flatMap(Info::values)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> values(Element field) {
        return children(field, FORM, "value").map(Element::text).sorted();
    }

    private static Stream<Element> children(Element parent, String namespace, String name) {
        List<Element> children = parent.children();
        return children.stream().filter(child -> child.is(namespace, name));
    }

    private static String value(Element element, String attribute) {
        return Objects.requireNonNullElse(element.attribute(attribute), "");
    }

    private static String sha1(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-1", e);
        }
    }
}
