package verona;

import org.jxmpp.jid.DomainBareJid;

/**
 * An external component (XEP-0114) in a scenario: it has a domain of its own, and sends and
 * receives for every address there.
 *
 * <pre>{@code
 * romeo.sends(chat().to("anybody@" + gateway.jid()).body("Hello"));
 * gateway.receives(chat().from(romeo.fullJid()).body("Hello"));
 * gateway.sends(chat().from("anybody@" + gateway.jid()).to(romeo.fullJid()).body("Hello, Romeo"));
 * }</pre>
 *
 * <p>A stanza that it sends without a {@code from} gets its domain as {@code from}, because
 * XEP-0114 §3 requires the attribute. {@link #sendsRaw} sends the text unchanged.
 */
public interface XmppComponent extends XmppEntity, Steps<XmppComponent> {

    /** The component's domain. */
    DomainBareJid jid();
}
