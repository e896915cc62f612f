package verona.internal.server.embedded.core;

/** A client's stream, as far as the router has to do with it. */
public interface Line {

    /** Writes XML to the client, at the latest when what is being handled now has been handled. */
    void send(String xml);

    /** Writes a stanza to the client, in the same way. */
    default void send(Stanza stanza) {
        send(stanza.element().toXml());
    }

    /** Tells the client why, and closes the stream. */
    void end(StreamError error, String text);

    /** Cuts the connection as a network does that fails: nothing more is written. */
    void cut();
}
