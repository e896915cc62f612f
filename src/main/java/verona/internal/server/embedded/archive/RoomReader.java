package verona.internal.server.embedded.archive;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/**
 * A reader of a room's archive.
 *
 * @param seesAuthors whether the room shows the reader who is behind a nick
 */
record RoomReader(boolean seesAuthors) implements Reader {

    @Override
    public boolean isWith(ArchivedMessage message, Jid somebody) {
        Author author = author(message);
        return Reader.matches(message.from(), somebody)
                || author != null && Reader.matches(author.jid(), somebody);
    }

    /** XEP-0313 §6.1.2: to nobody, and of its author as much as the reader may know. */
    @Override
    public Element view(ArchivedMessage message) {
        Author author = author(message);
        Element said = message.message().withAttribute("to", null);
        return author == null ? said : said.withChild(author.toElement());
    }

    private @Nullable Author author(ArchivedMessage message) {
        return seesAuthors ? message.author() : null;
    }
}
