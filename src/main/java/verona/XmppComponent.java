package verona;

import org.jxmpp.jid.DomainBareJid;

/**
 * An external component (XEP-0114) in a scenario: it is behind a domain of its own, and speaks for
 * every address there.
 *
 * <pre>{@code
 * romeo.sends(chat().to("anybody@" + gateway.jid()).body("Hello"));
 * gateway.receives(chat().from(romeo.fullJid()).body("Hello"));
 * gateway.sends(chat().from("anybody@" + gateway.jid()).to(romeo.fullJid()).body("Hello, Romeo"));
 * }</pre>
 *
 * <p>What it sends without a {@code from} is from its domain: section 3 wants one on each stanza.
 * Text of {@link #sendsRaw} goes as it stands.
 */
public interface XmppComponent extends XmppEntity, Steps<XmppComponent> {

    /** Its domain. */
    DomainBareJid jid();
}
