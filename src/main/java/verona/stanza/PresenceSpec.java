package verona.stanza;

import org.jivesoftware.smack.packet.Presence;

/**
 * A presence stanza (RFC 6121 §4). Until a type is set it is available presence: it has no type,
 * sent and expected. {@link #ofAnyType()} leaves the type open.
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

    /** Sets the type; {@code available} is the lack of one (RFC 6121 §4.7.1). */
    public PresenceSpec type(Presence.Type type) {
        return type == Presence.Type.available
                ? copy(content().withoutAttribute("type"))
                : type(type.name());
    }

    /** Presence of any type, errors too; sent, it is available presence. */
    public static PresenceSpec ofAnyType() {
        return new PresenceSpec(SpecContent.of("presence"));
    }

    /** No longer available (RFC 6121 §4.5). */
    public PresenceSpec unavailable() {
        return type(Presence.Type.unavailable);
    }

    /** Asks for a subscription (RFC 6121 §3.1). */
    public PresenceSpec subscribe() {
        return type(Presence.Type.subscribe);
    }

    /** Grants a subscription (RFC 6121 §3.1.5). */
    public PresenceSpec subscribed() {
        return type(Presence.Type.subscribed);
    }

    /** Gives a subscription up (RFC 6121 §3.3). */
    public PresenceSpec unsubscribe() {
        return type(Presence.Type.unsubscribe);
    }

    /** Refuses or cancels a subscription (RFC 6121 §3.2). */
    public PresenceSpec unsubscribed() {
        return type(Presence.Type.unsubscribed);
    }

    /** Sets how available the sender is (RFC 6121 §4.7.2.1); {@code available} is without it. */
    public PresenceSpec show(Presence.Mode mode) {
        return mode == Presence.Mode.available
                ? copy(content().without(Element.CLIENT, "show"))
                : show(mode.name());
    }

    /** Sets how available the sender is, also as {@code anyValue()} or {@code capture(…)}. */
    public PresenceSpec show(CharSequence mode) {
        return copy(content().single("show", mode));
    }

    /** Sets what is said of the availability (RFC 6121 §4.7.2.2). */
    public PresenceSpec status(CharSequence text) {
        return copy(content().single("status", text));
    }

    /** Sets the resource's priority, -128 to 127 (RFC 6121 §4.7.2.3). */
    public PresenceSpec priority(int priority) {
        return copy(content().single("priority", String.valueOf(priority)));
    }
}
