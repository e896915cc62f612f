package verona;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import verona.stanza.IqSpec;
import verona.stanza.Payload;
import verona.vocabulary.Pubsub;
import verona.vocabulary.PubsubItem;

/**
 * The steps of a client, with those that stand for several of {@link Steps}. Such a step sends and
 * receives what its description says. The transcript shows each part, such as {@code romeo receives
 * in joins}, and a failure names the part that failed. {@link #within} sets the timeout of each
 * part.
 *
 * <pre>{@code
 * romeo.joins(room);
 * juliet.joins(room.as("Juliet"));
 * Received info = romeo.asks(iqGet().to(room).with(Disco.info()));
 * }</pre>
 */
public interface ClientSteps extends Steps<XmppClient> {

    /**
     * Joins a room (XEP-0045 §7.2), and creates it if it does not exist:
     *
     * <pre>{@code
     * romeo.sends(presence().to(room.as("romeo")).with(Muc.join()));
     * romeo.receives(presence().from(room.as("romeo")).with(Muc.user().status(110)));
     * romeo.receives(groupchat().from(room).subject(…));   // of the room or of any occupant
     * romeo.asks(iqSet().to(room).with(Muc.config()));     // only if the room is new
     * }</pre>
     *
     * The last request makes a new room an instant room (XEP-0045 §10.1.2), so that others can join
     * it. The presence of other occupants and the history stay unread.
     *
     * @param room the room, in which the client's {@linkplain XmppEntity#name() name} is its
     *     nickname, or an occupant JID with another nickname: {@code room.as("Romeo")}
     * @return the client's own presence and the message with the subject
     * @throws StepError if the room refuses, or one of the stanzas does not arrive within the
     *     timeout
     * @throws IllegalArgumentException if it is not the address of a room or of an occupant
     */
    AllReceivedBy<XmppClient> joins(CharSequence room);

    /**
     * Leaves a room (XEP-0045 §7.14):
     *
     * <pre>{@code
     * romeo.sends(presence().unavailable().to(room.as("romeo")));
     * romeo.receives(presence().unavailable().from(room.as("romeo")).with(Muc.user().status(110)));
     * }</pre>
     *
     * @param room the same as for {@link #joins}
     * @return the client's own unavailable presence
     * @throws StepError if that does not arrive within the timeout
     */
    ReceivedBy<XmppClient> leaves(CharSequence room);

    /**
     * Sends a request and receives its result (RFC 6120 §8.2.3). A request without an id gets one
     * of its own.
     *
     * <pre>{@code
     * romeo.sends(iqGet("id").to(room).with(Disco.info())).receives(iqResult("id"));
     * }</pre>
     *
     * An error is not waited for until the timeout: the step fails as soon as it arrives. To expect
     * an error, call {@link #asks(IqSpec, IqSpec)}.
     *
     * @return the result
     * @throws StepError if the answer is an error, or does not arrive within the timeout
     * @throws IllegalArgumentException if it is not a request
     */
    ReceivedBy<XmppClient> asks(IqSpec request);

    /**
     * Sends a request and receives that answer, which gets the id of the request. If another answer
     * arrives, the step fails at once.
     *
     * <pre>{@code
     * juliet.asks(iqSet().to(room).with(Muc.config()), iqError(forbidden));
     * }</pre>
     *
     * @return the answer
     * @throws StepError if another answer arrives, or none within the timeout
     * @throws IllegalArgumentException if it is not a request
     */
    ReceivedBy<XmppClient> asks(IqSpec request, IqSpec answer);

    /**
     * Makes two clients subscribe to each other's presence (RFC 6121 §3.1). Both have to be
     * connected. In each direction:
     *
     * <pre>{@code
     * romeo.sends(presence().subscribe().to(juliet.bareJid()));
     * juliet.receives(presence().subscribe().from(romeo.bareJid()));   // if Juliet is available
     * juliet.sends(presence().subscribed().to(romeo.bareJid()));
     * romeo.receives(presence().subscribed().from(juliet.bareJid()));  // if Romeo has his roster
     * romeo.receives(presence().from(juliet.fullJid()));               // if both are available
     * }</pre>
     *
     * A client is available if it has sent {@code presence()}, and has its roster if it has also
     * requested that. Otherwise the server need not send it these stanzas, and the step does not
     * wait for them. At the end, both clients receive what else has come of this: roster pushes for
     * the other, and the other's presence.
     *
     * @throws StepError if one of the stanzas does not arrive within the timeout
     * @throws IllegalArgumentException if the other has the same account
     */
    XmppClient isFriendOf(XmppClient other);

    /**
     * Publishes items to a node of the client's own account (XEP-0163 §3), and creates the node if
     * it does not exist:
     *
     * <pre>{@code
     * romeo.asks(iqSet().with(Pubsub.publish("sonnets", Pubsub.item("18", sonnet))));
     * }</pre>
     *
     * The notifications that the client gets itself stay unread.
     *
     * @return the answer, which contains the ids of the items
     * @throws StepError if the answer is an error, or does not arrive within the timeout
     */
    ReceivedBy<XmppClient> publishes(CharSequence node, PubsubItem... items);

    /**
     * Publishes an item with that content and without an id; see {@link #publishes(CharSequence,
     * PubsubItem...)}.
     */
    default ReceivedBy<XmppClient> publishes(CharSequence node, Payload content) {
        return publishes(node, Pubsub.item(content));
    }

    /**
     * Publishes items to a node of a service or of another account (XEP-0060 §7.1); see {@link
     * #publishes(CharSequence, PubsubItem...)}.
     */
    ReceivedBy<XmppClient> publishes(CharSequence service, CharSequence node, PubsubItem... items);

    /**
     * Uploads a file (XEP-0363): looks for the service by {@code Disco.items()} and {@code
     * Disco.info()}, asks it for a slot, and puts the content to the URL by HTTP.
     *
     * <pre>{@code
     * URI url = romeo.uploads("rose.png", content);
     * romeo.sends(chat().to(juliet.fullJid()).body(url.toString()));
     * }</pre>
     *
     * @param name the file's name, which also says its content type: {@code "rose.png"}
     * @return where the file can be got
     * @throws StepError if there is no such service, it gives no slot, or the HTTP server does not
     *     accept the file
     */
    URI uploads(String name, byte[] content);

    /**
     * Uploads that file under its own name; see {@link #uploads(String, byte[])}.
     *
     * @throws UncheckedIOException if it can't be read
     */
    default URI uploads(Path file) {
        try {
            return uploads(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ClientSteps within(Duration timeout);
}
