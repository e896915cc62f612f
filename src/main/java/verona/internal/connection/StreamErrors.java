package verona.internal.connection;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import verona.stanza.Element;

/** Stream errors of RFC 6120 §4.9, and the conditions of other errors. */
public final class StreamErrors {

    /** The conditions of RFC 6120 §4.9.3, but for see-other-host: that one names a host. */
    public static final Set<String> CONDITIONS =
            Collections.unmodifiableSet(
                    new TreeSet<>(
                            List.of(
                                    "bad-format",
                                    "bad-namespace-prefix",
                                    "conflict",
                                    "connection-timeout",
                                    "host-gone",
                                    "host-unknown",
                                    "improper-addressing",
                                    "internal-server-error",
                                    "invalid-from",
                                    "invalid-namespace",
                                    "invalid-xml",
                                    "not-authorized",
                                    "not-well-formed",
                                    "policy-violation",
                                    "remote-connection-failed",
                                    "reset",
                                    "resource-constraint",
                                    "restricted-xml",
                                    "system-shutdown",
                                    "undefined-condition",
                                    "unsupported-encoding",
                                    "unsupported-feature",
                                    "unsupported-stanza-type",
                                    "unsupported-version")));

    private static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-streams";
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private StreamErrors() {}

    /** Whether it is a stream error. */
    public static boolean is(Element element) {
        return element.is(Element.STREAMS, "error");
    }

    /** The element, which must not be one. */
    static Element refuse(Element element) {
        if (is(element)) {
            throw new StreamErrorException(element);
        }
        return element;
    }

    /** What to call it. */
    public static String name(Element error) {
        Element text = error.child(NAMESPACE, "text");
        return "stream error: " + condition(error) + (text == null ? "" : " (" + text.text() + ")");
    }

    /** One of that condition, as a server sends it. */
    public static String text(String condition) {
        return "<stream:error xmlns:stream='"
                + Element.STREAMS
                + "'><"
                + condition
                + " xmlns='"
                + NAMESPACE
                + "'/></stream:error>";
    }

    /** Its condition. */
    public static String condition(Element error) {
        return condition(error, NAMESPACE).orElse("undefined-condition");
    }

    /** The condition of a stanza error (RFC 6120 §8.3), or of what has one in its manner. */
    public static Optional<String> stanzaCondition(Element error) {
        return condition(error, STANZAS);
    }

    private static Optional<String> condition(Element error, String namespace) {
        return error.children().stream()
                .filter(child -> child.namespace().equals(namespace))
                .map(Element::name)
                .filter(name -> !name.equals("text"))
                .findFirst();
    }
}
