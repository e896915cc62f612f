package verona.internal.server.embedded.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/** What a roster knows of a contact; its flags are the states of RFC 6121 appendix A. */
final class Contact {

    private final BareJid jid;
    private @Nullable String name;
    private List<String> groups = List.of();

    /** Whether a client put it into the roster, or a subscription did. */
    private boolean listed;

    private boolean to;
    private boolean from;
    private boolean pendingOut;

    /** Whether the user has said yes before the contact has asked (RFC 6121 §3.4). */
    private boolean approved;

    private @Nullable Element pendingIn;

    Contact(BareJid jid) {
        this.jid = jid;
    }

    BareJid jid() {
        return jid;
    }

    void describe(@Nullable String newName, List<String> newGroups) {
        name = newName;
        groups = newGroups;
        listed = true;
    }

    @Nullable String name() {
        return name;
    }

    List<String> groups() {
        return groups;
    }

    /** Whether the roster shows it: a mere request for a subscription it does not. */
    boolean isListed() {
        return listed;
    }

    /** Whether the user is subscribed to the contact's presence. */
    boolean isTo() {
        return to;
    }

    /** Whether the contact is subscribed to the user's presence. */
    boolean isFrom() {
        return from;
    }

    boolean isPendingOut() {
        return pendingOut;
    }

    /** The contact's unanswered request, null where there is none. */
    @Nullable Element pendingIn() {
        return pendingIn;
    }

    boolean isApproved() {
        return approved;
    }

    void approve(boolean on) {
        approved = on;
        listed |= on;
    }

    void ask() {
        pendingOut = true;
        listed = true;
    }

    void subscribedTo(boolean on) {
        to = on;
        pendingOut = false;
        listed |= on;
    }

    void subscribedFrom(boolean on) {
        from = on;
        pendingIn = null;
        listed |= on;
    }

    void asked(Element request) {
        pendingIn = request;
    }

    private String subscription() {
        if (to) {
            return from ? "both" : "to";
        }
        return from ? "from" : "none";
    }

    /** The roster's {@code item}, RFC 6121 §2.1.2. */
    Element toElement() {
        List<Element> children = new ArrayList<>();
        groups.forEach(group -> children.add(Elements.text(Roster.NAMESPACE, "group", group)));
        return Element.of(Roster.NAMESPACE, "item")
                .withAttribute("jid", jid)
                .withAttribute("name", name)
                .withAttribute("subscription", subscription())
                .withAttribute("ask", pendingOut && !to ? "subscribe" : null)
                .withAttribute("approved", approved ? "true" : null)
                .withContents(children);
    }
}
