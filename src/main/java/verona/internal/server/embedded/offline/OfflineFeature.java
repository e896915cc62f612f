package verona.internal.server.embedded.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Keeps messages until their account is there again, XEP-0160. */
public final class OfflineFeature implements Feature {

    private final Mailboxes mailboxes = new Mailboxes();

    @Override
    public void install(Router router) {
        OfflineDelivery delivery = new OfflineDelivery(router, mailboxes);
        router.local().offlineMessages(delivery);
        router.listen(delivery);
    }

    /** The messages that wait for an account, oldest first, each marked with the time it came. */
    public List<Stanza> messages(Account account) {
        return mailboxes.messages(account);
    }

    /**
     * Does not bring a session the message of that {@code stanza-id}: it has it (XEP-0313 §6.1).
     */
    public void spare(Session session, String id) {
        mailboxes.spare(session, id);
    }

    /** XEP-0386 §3.2: such clients read the archive. */
    @Override
    public @Nullable Element bound(Session session, Element request) {
        mailboxes.forget(session.account());
        return null;
    }

    @Override
    public List<String> serverFeatures() {
        return List.of("msgoffline");
    }
}
