package verona.internal.connection;

import java.util.List;
import verona.stanza.Element;

/** Which elements a SASL exchange takes, RFC 4422 §4. */
interface SaslProfile {

    /** The mechanisms that the server offers. */
    List<String> offered(Element features);

    /** Begins; the server's answer. */
    Element begin(String mechanism, byte[] initialResponse);

    /** Goes on; the server's answer. */
    Element respond(byte[] response);

    /** What a challenge or a success contains, in base64; empty if nothing. */
    String data(Element answer);

    /** Whether an answer is the server's success or challenge, as its name says. */
    boolean is(Element answer, String name);

    /** Why an answer is neither. */
    String refusal(Element answer);
}
