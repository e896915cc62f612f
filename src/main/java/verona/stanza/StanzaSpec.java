package verona.stanza;

import org.jivesoftware.smack.packet.NamedElement;
import org.jivesoftware.smack.packet.StanzaError;

/**
 * A typed stanza, to send or to expect. An expected one is matched <em>by inclusion</em>: the
 * received stanza must have what it names, in any order, and may have more. {@link #exactly()}
 * matches strictly.
 *
 * <p>A spec is immutable: every method returns a changed copy, so a spec can be a constant. Its
 * values are literal, even {@code ${…}}, except a {@link ValuePattern} ({@code anyValue()}, {@code
 * capture(…)}). If a value is set twice, the last call counts.
 *
 * <pre>{@code
 * romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
 * }</pre>
 *
 * @param <S> the type of the spec
 */
public abstract sealed class StanzaSpec<S extends StanzaSpec<S>> implements StanzaTemplate
        permits PresenceSpec, MessageSpec, IqSpec {

    private final SpecContent content;

    StanzaSpec(SpecContent content) {
        this.content = content;
    }

    abstract S copy(SpecContent content);

    final SpecContent content() {
        return content;
    }

    /** Sets the address it is sent to (RFC 6120 §8.1.1). */
    public S to(CharSequence jid) {
        return attribute("to", jid);
    }

    /** Sets the address it comes from (RFC 6120 §8.1.2). */
    public S from(CharSequence jid) {
        return attribute("from", jid);
    }

    /** Sets the id, which an answer repeats (RFC 6120 §8.1.3). */
    public S id(CharSequence id) {
        return attribute("id", id);
    }

    /** Sets the type (RFC 6120 §8.1.4), which may be one that no specification defines. */
    public S type(CharSequence type) {
        return attribute("type", type);
    }

    /** Sets {@code xml:lang}, the language of its texts (RFC 6120 §8.1.5). */
    public S lang(CharSequence lang) {
        return attribute(Element.XML_LANG, lang);
    }

    /**
     * Sets any attribute.
     *
     * @param name its name, or {@code {namespace}name} where it has a namespace
     * @param value its value
     */
    public S attribute(String name, CharSequence value) {
        return copy(content.attribute(name, value));
    }

    /**
     * Removes an attribute. In an expectation, the received stanza must not have it: {@code
     * message().withoutAttribute("to")}.
     *
     * @param name its name, or {@code {namespace}name} where it has a namespace
     */
    public S withoutAttribute(String name) {
        return copy(content.withoutAttribute(name));
    }

    /**
     * Removes children of that namespace and name. In an expectation, the received stanza must not
     * have any.
     *
     * <pre>{@code
     * juliet.receives(message().from(room).without("urn:xmpp:delay", "delay"));
     * }</pre>
     */
    public S without(String namespace, String name) {
        return copy(content.without(namespace, name));
    }

    /** Adds a payload: {@code message().with(Muc.user().status(104))}. */
    public S with(Payload payload) {
        return copy(content.with(payload.toElement()));
    }

    /**
     * Adds one of Smack's extension elements. It is converted to XML now: later changes to it have
     * no effect.
     *
     * <pre>{@code
     * message().with(new DelayInformation(date))
     * }</pre>
     *
     * @throws XmlException if its XML is not one well-formed element
     */
    public S with(NamedElement payload) {
        return with(SmackXml.read(payload));
    }

    /**
     * Adds a payload written as XML text, with placeholders. In an expectation the rules of {@link
     * XmlTemplate} hold inside it: an element with an {@code xmlns} of its own, as most payloads
     * have, is matched strictly unless it says {@code scansion:strict='false'}. The text is read
     * when the spec is used, and an {@link XmlException} is thrown then if it is not one
     * well-formed element.
     *
     * <pre>{@code
     * message().with("<active xmlns='http://jabber.org/protocol/chatstates'/>")
     * }</pre>
     */
    public S with(String xml) {
        return copy(content.with(new SpecPart.Text(xml)));
    }

    /**
     * Sets the type {@code error} and adds an error with that condition (RFC 6120 §8.3): {@code
     * presence().from(room).error(conflict)}.
     */
    public S error(StanzaError.Condition condition) {
        return error(new ErrorPayload(condition));
    }

    /**
     * Sets the type {@code error} and adds that error (RFC 6120 §8.3): {@code
     * message().error(stanzaError(gone).text("…"))}.
     */
    public S error(ErrorPayload error) {
        return type("error").with(error);
    }

    /**
     * Matches strictly, with all descendants: the same attributes, the same children in the same
     * order, the same text, and nothing else.
     */
    public S exactly() {
        return copy(content.exactly());
    }

    @Override
    public Element expectation(Placeholders placeholders) {
        return content.expected(placeholders);
    }

    /**
     * {@inheritDoc}
     *
     * @throws XmlException if a payload given as text is not one well-formed element
     */
    @Override
    public String text(Placeholders placeholders) {
        return content.sent(placeholders).toXml();
    }

    /** The stanza's XML, with placeholders. */
    @Override
    public String toString() {
        return content.toString();
    }
}
