package verona.server.embedded.core;

/** A client's stream, as far as the router has to do with it. */
public interface Line {

    /** Writes XML to the client, at the latest when what is being handled now has been handled. */
    void send(String xml);

    /** Tells the client why, and closes the stream. */
    void end(StreamError error, String text);
}
