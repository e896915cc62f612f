package verona.internal.client;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.connection.TopLevel;
import verona.stanza.Element;

/** Whom one entity has sent something to, since it was last known that they have handled it. */
final class Destinations {

    private static final String CLIENT_STATE = "urn:xmpp:csi:0";

    private final Supplier<BareJid> own;
    private final Set<BareJid> presence = new LinkedHashSet<>();
    private Set<BareJid> addresses = new LinkedHashSet<>();
    private boolean contacts;
    private boolean inactive;

    /**
     * Of an entity with that address.
     *
     * @param own what a stanza without a {@code to} is for (RFC 6120 §10.3)
     */
    Destinations(Supplier<BareJid> own) {
        this.own = own;
    }

    /** An element is sent. */
    synchronized void sent(Element element) {
        if (TopLevel.isStanza(element)) {
            add(element, element.attribute("to"));
        } else if (element.namespace().equals(CLIENT_STATE)) {
            inactive = element.name().equals("inactive");
        }
    }

    private void add(Element stanza, @Nullable String to) {
        if (to == null) {
            contacts = true;
            addresses.add(own.get());
            return;
        }
        Jid address = parse(to);
        if (address != null) {
            addresses.add(address.asBareJid());
            if (stanza.name().equals("presence")) {
                direct(stanza.attribute("type"), address.asBareJid());
            }
        }
    }

    /** Whom the server will tell that it is gone (RFC 6121 §4.6). */
    private void direct(@Nullable String type, BareJid to) {
        if (type == null) {
            presence.add(to);
        } else if (type.equals("unavailable")) {
            presence.remove(to);
        }
    }

    /** The server refuses what is no address. */
    private static @Nullable Jid parse(String to) {
        try {
            return JidCreate.from(to);
        } catch (XmppStringprepException e) {
            return null;
        }
    }

    /** Its session has ended, and the server tells those who know of its presence. */
    synchronized void sessionEnded() {
        addresses.addAll(presence);
        presence.clear();
        contacts = true;
        inactive = false;
    }

    /** Whether it has said that it is inactive (XEP-0352): a server may keep stanzas back then. */
    synchronized boolean isInactive() {
        return inactive;
    }

    /** What has been sent since this was called last. */
    synchronized Sent take() {
        Sent taken = new Sent(addresses, contacts);
        addresses = new LinkedHashSet<>();
        contacts = false;
        return taken;
    }

    /**
     * Where something has been sent to.
     *
     * @param contacts whether also to all who have subscribed to its presence, or to one of its
     *     nodes
     */
    record Sent(Set<BareJid> addresses, boolean contacts) {

        boolean isNothing() {
            return addresses.isEmpty() && !contacts;
        }
    }
}
