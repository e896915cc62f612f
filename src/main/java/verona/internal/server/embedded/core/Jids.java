package verona.internal.server.embedded.core;

import java.net.IDN;
import org.jxmpp.JxmppContext;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Localpart;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;

/** JIDs as clients write them, prepared as RFC 7622 wants it: the one place for that. */
public final class Jids {

    private static final JxmppContext CONTEXT =
            JxmppContext.builder().withXmppStringprep(new Preparation()).build();

    private Jids() {}

    /** The JID that a text stands for. */
    public static Jid from(String text) throws XmppStringprepException {
        return JidCreate.from(text, CONTEXT);
    }

    /**
     * The JID that a text in a stanza stands for.
     *
     * @throws StanzaError if it stands for none
     */
    public static Jid require(String text) {
        try {
            return from(text);
        } catch (XmppStringprepException e) {
            throw new StanzaError(Condition.JID_MALFORMED, "'" + text + "' is no JID");
        }
    }

    /** The localpart that a text stands for. */
    public static Localpart local(String text) throws XmppStringprepException {
        return Localpart.from(text, CONTEXT);
    }

    /** The domain that a text stands for. */
    public static DomainBareJid domain(String text) throws XmppStringprepException {
        return JidCreate.domainBareFrom(text, CONTEXT);
    }

    /** The resourcepart that a text stands for. */
    public static Resourcepart resource(String text) throws XmppStringprepException {
        return Resourcepart.from(text, CONTEXT);
    }

    /**
     * Whether a part of a JID may be given to somebody to keep. RFC 7622 §3.4.1 lets an extension
     * be stricter than it is: XEP-0045 §17.1 still has nicks pass resourceprep, and RFC 3454 §7
     * allows no characters in what is stored that Unicode 3.2 has not assigned, of which nobody can
     * know how others prepare them.
     */
    public static boolean isStorable(CharSequence part) {
        return part.codePoints().allMatch(Jids::isAssigned);
    }

    /** The JDK prepares domain names by the tables of the same RFC. */
    private static boolean isAssigned(int character) {
        return character < 0x80
                || isDomainName(character, 0)
                || !isDomainName(character, IDN.ALLOW_UNASSIGNED);
    }

    private static boolean isDomainName(int character, int flags) {
        try {
            IDN.toASCII(Character.toString(character), flags);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
