package verona.internal.server.embedded.core;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/**
 * A stanza on its way, with its addresses both parsed and stamped on the element.
 *
 * @param element the stanza, its {@code from} and {@code to} as the two following say
 */
public record Stanza(Element element, Jid from, Jid to) {

    /** A stanza with those addresses. */
    public static Stanza of(Element element, Jid from, Jid to) {
        return new Stanza(element.withAttribute("from", from).withAttribute("to", to), from, to);
    }

    /** {@code message}, {@code presence} or {@code iq}. */
    String name() {
        return element.name();
    }

    /** Its type; where it has none, {@code normal} for a message and else {@code ""}. */
    public String type() {
        return Elements.attribute(element, "type", isMessage() ? "normal" : "");
    }

    /** Whether it is a message. */
    public boolean isMessage() {
        return name().equals("message");
    }

    /** Whether it is a presence. */
    public boolean isPresence() {
        return name().equals("presence");
    }

    /** Whether it is an IQ that wants an answer. */
    public boolean isRequest() {
        return name().equals("iq") && (type().equals("get") || type().equals("set"));
    }

    /** Whether it is an IQ that answers one. */
    public boolean isAnswer() {
        return name().equals("iq") && (type().equals("result") || type().equals("error"));
    }

    /** Whether it is an IQ request of type {@code set}. */
    public boolean isSet() {
        return type().equals("set");
    }

    /** An IQ request's payload; it has one, the stream saw to that (RFC 6120 §8.2.3). */
    public Element payload() {
        return element.children().get(0);
    }

    /** The same content with other addresses. */
    public Stanza readdressed(Jid from, Jid to) {
        return of(element, from, to);
    }

    /** The empty answer to this IQ request. */
    public Stanza result() {
        return answer("result", null);
    }

    /** The answer to this IQ request, with that payload. */
    public Stanza result(Element payload) {
        return answer("result", payload);
    }

    /** The error that answers this stanza. */
    Stanza error(StanzaError error) {
        return answer("error", error.toElement());
    }

    private Stanza answer(String type, @Nullable Element payload) {
        Element answer =
                Element.of(Element.CLIENT, name())
                        .withAttribute("type", type)
                        .withAttribute("id", element.attribute("id"));
        return of(payload == null ? answer : answer.withChild(payload), to, from);
    }
}
