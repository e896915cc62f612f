package verona.server.embedded;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.archive.ArchiveFeature;
import verona.internal.server.embedded.core.Addresses;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.server.ServerException;
import verona.stanza.Element;

/**
 * The archive of an account or a room of an {@link EmbeddedServer} (XEP-0313), which a test can
 * fill and inspect. Messages are ordered by their time, not by when they are added.
 *
 * <pre>{@code
 * Instant then = Instant.parse("1597-01-30T20:00:00Z");
 * server.account("romeo").archive().message(then, juliet.bareJid(), "Good night, good night!");
 * server.room("garden").archive().message(then, "garden@conference.localhost/Juliet", "Ay me!");
 * }</pre>
 */
public final class EmbeddedArchive {

    private final Controls controls;
    private final EntityBareJid owner;
    private final String type;
    private final Runnable check;

    /**
     * @param type that of the messages
     * @param check throws where there is no such owner
     */
    EmbeddedArchive(Controls controls, EntityBareJid owner, String type, Runnable check) {
        this.controls = controls;
        this.owner = owner;
        this.type = type;
        this.check = check;
    }

    /** Adds a message that was sent to the account or the room. */
    public EmbeddedArchive message(Instant time, CharSequence from, String body) {
        return message(time, from, owner, body);
    }

    /**
     * Adds a message from one address to another. One of the addresses must be that of the account
     * or the room.
     */
    public EmbeddedArchive message(Instant time, CharSequence from, CharSequence to, String body) {
        return message(
                time,
                Element.of(Element.CLIENT, "message")
                        .withAttribute("type", type)
                        .withAttribute("from", from)
                        .withAttribute("to", to)
                        .withChild(Elements.text(Element.CLIENT, "body", body)));
    }

    /**
     * Adds any message.
     *
     * @throws ServerException if it is not a message, or lacks {@code from} or {@code to}
     */
    public EmbeddedArchive message(Instant time, Element message) {
        if (!message.is(Element.CLIENT, "message")) {
            throw new ServerException("an archive has messages, not " + message.toXml());
        }
        Stanza stanza = Stanza.of(message, address(message, "from"), address(message, "to"));
        ask(archives -> archives.add(owner, stanza, time));
        return this;
    }

    private static Jid address(Element message, String attribute) {
        String address = message.attribute(attribute);
        if (address == null) {
            throw new ServerException("the message says nothing of '" + attribute + "'");
        }
        return Addresses.any(address);
    }

    /** Its messages, oldest first. */
    public List<ArchivedStanza> messages() {
        return ask(archives -> archives.messages(owner).stream().map(ArchivedStanza::of).toList());
    }

    private <T> T ask(Function<ArchiveFeature, T> question) {
        return controls.ask(
                () -> {
                    check.run();
                    return question.apply(controls.feature(ArchiveFeature.class));
                });
    }
}
