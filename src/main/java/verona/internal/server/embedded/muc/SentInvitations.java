package verona.internal.server.embedded.muc;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/**
 * Whom a room has invited for whom. XEP-0045 §7.8.2 has the invitee decline, and the inviter learn
 * of it; to others a room would bring what strangers write.
 */
final class SentInvitations {

    private final Set<Sent> all = new LinkedHashSet<>();

    /** As whom the inviter was shown, who that is, and who was invited. */
    private record Sent(Jid shown, Jid inviter, BareJid invited) {

        boolean isDeclined(Jid by, Jid to) {
            return invited.equals(by.asBareJid())
                    && (shown.equals(to) || inviter.asBareJid().equals(to.asBareJid()));
        }
    }

    void add(Jid shown, Jid inviter, Jid invited) {
        all.add(new Sent(shown, inviter, invited.asBareJid()));
    }

    /** The full JID of the inviter that a decline is for, null where nobody has invited so. */
    @Nullable Jid inviter(Jid decliner, Jid to) {
        return all.stream()
                .filter(sent -> sent.isDeclined(decliner, to))
                .map(Sent::inviter)
                .findFirst()
                .orElse(null);
    }
}
