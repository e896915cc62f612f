package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;
import verona.stanza.Payload;

/**
 * An action of a Jingle session: {@code <jingle xmlns='urn:xmpp:jingle:1'/>} (XEP-0166 §7).
 *
 * <pre>{@code
 * Jingle.initiate("call1").initiator(romeo.fullJid()).content("voice", description, transport)
 * }</pre>
 */
public final class JingleSession extends ElementPayload<JingleSession> {

    JingleSession(CharSequence action, CharSequence sid) {
        this(
                Element.of(Jingle.NAMESPACE, "jingle")
                        .withAttribute("action", action)
                        .withAttribute("sid", sid));
    }

    private JingleSession(Element jingle) {
        super(jingle);
    }

    @Override
    protected JingleSession copy(Element jingle) {
        return new JingleSession(jingle);
    }

    /** Sets the full JID of the client that began the session (XEP-0166 §7.1). */
    public JingleSession initiator(CharSequence jid) {
        return attribute("initiator", jid);
    }

    /** Sets the full JID of the client that answers (XEP-0166 §7.1). */
    public JingleSession responder(CharSequence jid) {
        return attribute("responder", jid);
    }

    /**
     * Adds a content that the initiator of the session has proposed (XEP-0166 §7.3).
     *
     * @param name what the content is called in this session
     * @param parts its description and its transport, both extensions of their own
     */
    public JingleSession content(CharSequence name, Payload... parts) {
        Element content =
                Element.of(Jingle.NAMESPACE, "content")
                        .withAttribute("creator", "initiator")
                        .withAttribute("name", name);
        for (Payload part : parts) {
            content = content.withChild(part.toElement());
        }
        return child(content);
    }

    /** Sets the reason (XEP-0166 §7.4). */
    public JingleSession reason(JingleReason reason) {
        return single(reasonElement(reason));
    }

    /** Sets the reason, with a text for people (XEP-0166 §7.4). */
    public JingleSession reason(JingleReason reason, CharSequence text) {
        Element said = Element.of(Jingle.NAMESPACE, "text").withAllText(text);
        return single(reasonElement(reason).withChild(said));
    }

    private static Element reasonElement(JingleReason reason) {
        Element condition = Element.of(Jingle.NAMESPACE, reason.toString());
        return Element.of(Jingle.NAMESPACE, "reason").withChild(condition);
    }

    JingleSession with(Payload information) {
        return child(information.toElement());
    }
}
