package verona.internal.server.embedded.archive;

import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.offline.OfflineFeature;
import verona.stanza.Element;

/** The reader of an account's own archive. */
record Owner(Session session, OfflineFeature offline) implements Reader {

    /** XEP-0313 §4.1.1: with oneself is what one has sent to oneself, or it would be all. */
    @Override
    public boolean isWith(ArchivedMessage message, Jid somebody) {
        boolean from = Reader.matches(message.from(), somebody);
        boolean to = Reader.matches(message.to(), somebody);
        return session.account().jid().equals(somebody) ? from && to : from || to;
    }

    @Override
    public Element view(ArchivedMessage message) {
        return message.message();
    }

    /** XEP-0313 §6.1.1: it need not come a second time as an offline message. */
    @Override
    public void got(ArchivedMessage message) {
        offline.spare(session, message.id());
    }
}
