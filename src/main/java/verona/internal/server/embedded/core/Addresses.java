package verona.internal.server.embedded.core;

import java.util.function.Predicate;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.ServerException;

/** Parses addresses of method calls, and throws errors that explain what is wrong. */
public final class Addresses {

    private Addresses() {}

    /**
     * The bare JID of a localpart or bare JID at that domain; throws a {@link ServerException} if
     * the text is neither.
     */
    public static EntityBareJid local(CharSequence text, CharSequence domain) {
        String address = text.toString();
        Jid jid = parse(address.contains("@") ? address : address + "@" + domain);
        return require(
                        jid,
                        j -> j.isEntityBareJid() && j.getDomain().equals(domain.toString()),
                        "must be a localpart, or a bare JID at " + domain)
                .asEntityBareJidOrThrow();
    }

    /** An account's bare JID at that domain, or the full JID of one of its clients. */
    public static Jid client(CharSequence text, CharSequence domain) {
        return require(
                parse(text.toString()),
                j -> j.hasLocalpart() && j.getDomain().equals(domain.toString()),
                "must be a client's full JID at " + domain + ", or an account's bare JID there");
    }

    /** A bare JID at any domain; throws a {@link ServerException} if the text is none. */
    public static BareJid bare(CharSequence text) {
        return require(parse(text.toString()), j -> !j.hasResource(), "must be a bare JID")
                .asBareJid();
    }

    /** A domain. */
    public static DomainBareJid domain(CharSequence text) {
        return require(parse(text.toString()), Jid::isDomainBareJid, "must be a domain")
                .asDomainBareJid();
    }

    /** Any JID. */
    public static Jid any(CharSequence text) {
        return parse(text.toString());
    }

    private static Jid parse(String text) {
        try {
            return Jids.from(text);
        } catch (XmppStringprepException e) {
            throw new ServerException("'" + text + "' is no JID", e);
        }
    }

    private static Jid require(Jid jid, Predicate<Jid> right, String what) {
        if (!right.test(jid)) {
            throw new ServerException("'" + jid + "' " + what);
        }
        return jid;
    }
}
