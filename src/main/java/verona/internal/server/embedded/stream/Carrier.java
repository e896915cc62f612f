package verona.internal.server.embedded.stream;

/** What carries a stream over a connection: TCP itself, or WebSocket. */
interface Carrier {

    /** What reads the bytes that come. */
    Input input();

    /** The bytes for the server's opening tag, which has an XML declaration. */
    byte[] opening(String header);

    /** The bytes for elements, or for text that a test puts in the place of one. */
    byte[] elements(String xml);

    /** The bytes for the stream's closing tag. */
    byte[] closing();

    /** The bytes that are the last of the connection. */
    byte[] end();
}
