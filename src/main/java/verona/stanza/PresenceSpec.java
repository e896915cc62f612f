package verona.stanza;

import org.jivesoftware.smack.packet.Presence;

/**
 * A presence stanza (RFC 6121 §4). Unless a type is set, it is available presence, which has no
 * type. {@link #ofAnyType()} matches every type.
 *
 * <pre>{@code
 * juliet.sends(presence().show(Presence.Mode.away).status("On the balcony"));
 * }</pre>
 */
public final class PresenceSpec extends StanzaSpec<PresenceSpec> {

    /** Available presence. */
    public PresenceSpec() {
        this(SpecContent.of("presence").withoutAttribute("type"));
    }

    private PresenceSpec(SpecContent content) {
        super(content);
    }

    @Override
    PresenceSpec copy(SpecContent content) {
        return new PresenceSpec(content);
    }

    /** Sets the type; {@code available} removes it (RFC 6121 §4.7.1). */
    public PresenceSpec type(Presence.Type type) {
        return type == Presence.Type.available
                ? copy(content().withoutAttribute("type"))
                : type(type.name());
    }

    /** Presence of any type, including {@code error}; it is sent as available presence. */
    public static PresenceSpec ofAnyType() {
        return new PresenceSpec(SpecContent.of("presence"));
    }

    /** Sets the type {@code unavailable} (RFC 6121 §4.5). */
    public PresenceSpec unavailable() {
        return type(Presence.Type.unavailable);
    }

    /** Requests a subscription (RFC 6121 §3.1). */
    public PresenceSpec subscribe() {
        return type(Presence.Type.subscribe);
    }

    /** Grants a subscription (RFC 6121 §3.1.5). */
    public PresenceSpec subscribed() {
        return type(Presence.Type.subscribed);
    }

    /** Ends the sender's own subscription (RFC 6121 §3.3). */
    public PresenceSpec unsubscribe() {
        return type(Presence.Type.unsubscribe);
    }

    /** Denies or cancels the receiver's subscription (RFC 6121 §3.2). */
    public PresenceSpec unsubscribed() {
        return type(Presence.Type.unsubscribed);
    }

    /**
     * Sets the availability, such as {@code away} (RFC 6121 §4.7.2.1); {@code available} removes
     * it.
     */
    public PresenceSpec show(Presence.Mode mode) {
        return mode == Presence.Mode.available
                ? copy(content().without(Element.CLIENT, "show"))
                : show(mode.name());
    }

    /**
     * Sets the availability as text, {@code anyValue()} or {@code capture(…)} (RFC 6121 §4.7.2.1).
     */
    public PresenceSpec show(CharSequence mode) {
        return copy(content().single("show", mode));
    }

    /** Sets the description of the availability (RFC 6121 §4.7.2.2). */
    public PresenceSpec status(CharSequence text) {
        return copy(content().single("status", text));
    }

    /** Sets the resource's priority, -128 to 127 (RFC 6121 §4.7.2.3). */
    public PresenceSpec priority(int priority) {
        return copy(content().single("priority", String.valueOf(priority)));
    }
}
