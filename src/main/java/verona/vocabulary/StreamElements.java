package verona.vocabulary;

import java.util.Locale;
import org.jivesoftware.smack.packet.StanzaError;
import verona.stanza.Element;

/**
 * Elements of the stream itself: of stream management (XEP-0198) and client state (XEP-0352). They
 * are no stanzas, but they are sent and received like them.
 *
 * <pre>{@code
 * romeo.sends(StreamElements.enable()).receives(StreamElements.enabled());
 * romeo.sends(StreamElements.requestAck()).receives(StreamElements.ack(0));
 * }</pre>
 */
public final class StreamElements {

    static final String NAMESPACE = "urn:xmpp:sm:3";

    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private static final String CLIENT_STATE = "urn:xmpp:csi:0";

    private StreamElements() {}

    /** Says that the user looks at the client again (XEP-0352 §4.2). */
    public static Element clientActive() {
        return Element.of(CLIENT_STATE, "active");
    }

    /** Says that the user does not look at the client (XEP-0352 §4.2). */
    public static Element clientInactive() {
        return Element.of(CLIENT_STATE, "inactive");
    }

    /** Requests stream management (XEP-0198 §3): {@code StreamElements.enable().resume()}. */
    public static StreamManagementOptions enable() {
        return new StreamManagementOptions("enable");
    }

    /** Says that stream management is enabled (XEP-0198 §3). */
    public static StreamManagementOptions enabled() {
        return new StreamManagementOptions("enabled");
    }

    /** Requests an acknowledgement: {@code <r/>} (XEP-0198 §4). */
    public static Element requestAck() {
        return Element.of(NAMESPACE, "r");
    }

    /**
     * Acknowledges stanzas: {@code <a/>} (XEP-0198 §4).
     *
     * @param h how many stanzas of the session have been handled
     */
    public static Element ack(long h) {
        return ack(String.valueOf(h));
    }

    /** Acknowledges stanzas: {@code <a/>} (XEP-0198 §4), for {@code anyValue()}. */
    public static Element ack(CharSequence h) {
        return Element.of(NAMESPACE, "a").withAttribute("h", h);
    }

    /**
     * Requests to resume a session (XEP-0198 §5).
     *
     * @param previd the id of the session, from {@code <enabled/>}
     * @param h how many stanzas the client has handled in it
     */
    public static Element resume(CharSequence previd, long h) {
        return resume(previd, String.valueOf(h));
    }

    /** Requests to resume a session (XEP-0198 §5), for {@code anyValue()}. */
    public static Element resume(CharSequence previd, CharSequence h) {
        return session("resume", previd, h);
    }

    /**
     * Says that a session is resumed (XEP-0198 §5).
     *
     * @param previd the id of the session
     * @param h how many stanzas the server has handled in it
     */
    public static Element resumed(CharSequence previd, long h) {
        return resumed(previd, String.valueOf(h));
    }

    /** Says that a session is resumed (XEP-0198 §5), for {@code anyValue()}. */
    public static Element resumed(CharSequence previd, CharSequence h) {
        return session("resumed", previd, h);
    }

    private static Element session(String name, CharSequence previd, CharSequence h) {
        return Element.of(NAMESPACE, name).withAttribute("h", h).withAttribute("previd", previd);
    }

    /** Says that stream management was not enabled, or a session not resumed (XEP-0198 §3, §5). */
    public static Element failed(StanzaError.Condition condition) {
        String name = condition.name().replace('_', '-').toLowerCase(Locale.ROOT);
        return Element.of(NAMESPACE, "failed").withChild(Element.of(STANZAS, name));
    }

    /**
     * Says that a session was not resumed (XEP-0198 §5).
     *
     * @param h how many stanzas the server had handled in it
     */
    public static Element failed(StanzaError.Condition condition, long h) {
        return failed(condition).withAttribute("h", String.valueOf(h));
    }
}
