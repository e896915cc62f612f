package verona.internal.server.embedded.core;

import java.util.Set;
import java.util.function.Consumer;
import verona.internal.fault.Pace;

/** A client's stream, as far as the router has to do with it. */
public interface OutgoingStream {

    /** Writes XML to the client, at the latest when what is being handled now has been handled. */
    void send(String xml);

    /** Writes a stanza to the client, in the same way. */
    default void send(Stanza stanza) {
        send(stanza.element().toXml());
    }

    /** Writes that text in the place of a stanza, which does not arrive as it is meant. */
    default void sendCorrupted(Stanza stanza, String xml) {
        send(xml);
    }

    /** A message that was sent to the client last has come to all these sessions. */
    default void shared(Stanza message, Set<Session> holders) {}

    /** Tells the client why, and closes the stream. */
    void end(StreamError error, String text);

    /** Cuts the connection as a network does that fails: nothing more is written. */
    void cut();

    /** Cuts the connection in the same way when so many more bytes have been sent to the client. */
    default void cutAfterSending(long bytes) {}

    /** Cuts the connection in the same way when so many more bytes have come from the client. */
    default void cutAfterReceiving(long bytes) {}

    /** Has nothing arrive any more, at either end, and neither end hear of that. */
    default void stall() {}

    /** Changes at what pace bytes arrive at either end. */
    default void pace(Consumer<Pace> change) {}
}
