package verona.internal.server.embedded.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.muc.MucFeature;
import verona.internal.server.embedded.offline.OfflineFeature;
import verona.stanza.Element;

/** Archives of messages, XEP-0313. */
public final class ArchiveFeature implements Feature {

    private final Archives archives = new Archives();
    private final OfflineFeature offline;
    private final MucFeature muc;

    /** Archives; what is read of them need not come as an offline message too. */
    public ArchiveFeature(OfflineFeature offline, MucFeature muc) {
        this.offline = offline;
        this.muc = muc;
    }

    @Override
    public void install(Router router) {
        archives.reportTo(router.changes());
        AccountArchives accounts = new AccountArchives(router, archives, offline);
        router.local().accountIq(Mam.NAMESPACE, accounts);
        router.local().messages(accounts);
        router.filter(accounts);
        router.listen(accounts);
        muc.extend(new RoomArchives(router, archives, muc));
    }

    /** What the archive of an account or a room holds, in order. */
    public List<ArchivedMessage> messages(BareJid owner) {
        return archives.of(owner).messages();
    }

    /**
     * Puts a message into the archive of an account or a room, where its time has it belong.
     *
     * @return its id in the archive
     */
    public String add(BareJid owner, Stanza message, Instant time) {
        return add(owner, message, time, null);
    }

    /** The same for a room, whose archive names the author to those who may know. */
    public String add(BareJid room, Stanza message, Instant time, @Nullable Author author) {
        return archives.insert(room, message, time, author);
    }

    /** XEP-0386 §3.2. */
    @Override
    public @Nullable Element bound(Session session, Element request) {
        return ArchiveIqs.metadata(messages(session.account().jid()));
    }

    @Override
    public List<String> accountFeatures() {
        return List.of(Mam.NAMESPACE, Mam.EXTENDED, StanzaIds.NAMESPACE);
    }
}
