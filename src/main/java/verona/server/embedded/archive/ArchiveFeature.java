package verona.server.embedded.archive;

import java.time.Instant;
import java.util.List;
import org.jxmpp.jid.BareJid;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.offline.OfflineFeature;

/** Archives of messages, XEP-0313. */
public final class ArchiveFeature implements Feature {

    private final Archives archives = new Archives();
    private final OfflineFeature offline;

    /** Archives; who reads what they hold gets no messages that waited in the other. */
    public ArchiveFeature(OfflineFeature offline) {
        this.offline = offline;
    }

    @Override
    public void install(Router router) {
        AccountArchives accounts = new AccountArchives(router, archives, offline);
        router.local().accountIq(Mam.NAMESPACE, accounts::handle);
        router.local().messages(accounts);
        router.filter(accounts);
        router.listen(accounts);
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
        return archives.of(owner).insert(message, time);
    }

    @Override
    public List<String> accountFeatures() {
        return List.of(Mam.NAMESPACE, Mam.EXTENDED, StanzaIds.NAMESPACE);
    }
}
