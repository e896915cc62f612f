package verona.internal.server.embedded.pubsub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** An owner's look at who is what to a node, and changes of it, XEP-0060 §8.9. */
record AffiliationAdmin(PubsubRequest request, Node node) {

    static Stanza list(PubsubRequest request) {
        Node node = request.ownNode();
        return request.entries(
                node, node.affiliated().stream().map(jid -> entry(node, jid)).toList());
    }

    private static Element entry(Node node, BareJid jid) {
        return Element.of(Pubsub.OWNER, "affiliation")
                .withAttribute("jid", jid)
                .withAttribute("affiliation", node.affiliation(jid).toString());
    }

    static Stanza change(PubsubRequest request) {
        AffiliationAdmin admin = new AffiliationAdmin(request, request.ownNode());
        List<Element> entries = request.children("affiliation");
        requireDifferent(entries);
        List<Element> refused = new ArrayList<>();
        for (Element entry : entries) {
            if (!admin.change(entry)) {
                refused.add(admin.unchanged(entry));
            }
        }
        return refused.isEmpty() ? request.stanza().result() : request.refused(admin.node, refused);
    }

    /** §8.9.2.4. */
    private static void requireDifferent(List<Element> entries) {
        List<BareJid> named =
                entries.stream().map(AffiliationAdmin::jid).filter(Objects::nonNull).toList();
        Set<BareJid> different = new HashSet<>(named);
        if (different.size() < named.size()) {
            throw new StanzaError(Condition.BAD_REQUEST, "somebody is named twice");
        }
    }

    /** Affiliations are those of bare JIDs, §4.1. */
    private static @Nullable BareJid jid(Element entry) {
        Jid jid = PubsubRequest.jid(entry);
        return jid == null ? null : jid.asBareJid();
    }

    /** Does what an entry says; false where it can't be. */
    private boolean change(Element entry) {
        BareJid jid = jid(entry);
        String text = Elements.attribute(entry, "affiliation", "");
        Affiliation affiliation =
                text.isEmpty() && jid != null ? node.affiliation(jid) : Affiliation.parse(text);
        if (jid == null || affiliation == null || !isPossible(jid, affiliation)) {
            return false;
        }
        node.affiliate(jid, affiliation);
        new SubscriptionChange(request.service(), node).review(node.subscriptions(jid));
        return true;
    }

    /** The state chart of §4.1, and that a node is never left without an owner. */
    private boolean isPossible(BareJid jid, Affiliation affiliation) {
        boolean lastOwner = node.affiliated(Affiliation.OWNER).equals(List.of(jid));
        return node.affiliation(jid).mayBecome(affiliation)
                && (!lastOwner || affiliation == Affiliation.OWNER);
    }

    private Element unchanged(Element entry) {
        BareJid jid = jid(entry);
        return jid == null ? entry : entry(node, jid);
    }
}
