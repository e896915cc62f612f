package verona.internal.connection;

import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** STARTTLS as a server offers it, RFC 6120 §5. */
public final class StartTls {

    /** Its namespace. */
    public static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-tls";

    private StartTls() {}

    /** Whether those features offer it. */
    public static boolean isOffered(Element features) {
        return features.child(NAMESPACE, "starttls") != null;
    }

    /**
     * Whether the server lets nobody log in before TLS: it says so (§5.3.1), or offers no SASL yet.
     */
    static boolean isRequired(Element features) {
        Element starttls = features.child(NAMESPACE, "starttls");
        return starttls != null
                && (starttls.child(NAMESPACE, "required") != null || !letLogIn(features));
    }

    /** Whether those features let a client log in as the connection is. */
    public static boolean letLogIn(Element features) {
        return features.child(Namespaces.SASL, "mechanisms") != null
                || features.child(Namespaces.SASL2, "authentication") != null;
    }

    /**
     * Encrypts the connection, §5.4. The stream is to be opened anew.
     *
     * @param features what the server offers
     * @param certificate the client's; null for none
     */
    static void negotiate(
            XmlStream stream,
            ServerAddress server,
            Element features,
            @Nullable ClientCertificate certificate) {
        if (!isOffered(features)) {
            throw new ConnectionException(
                    "the server at "
                            + server
                            + " offers no STARTTLS: connect with tls = IF_OFFERED, or have the"
                            + " server offer it",
                    null);
        }
        Element answer = StreamErrors.refuse(stream.ask("<starttls xmlns='" + NAMESPACE + "'/>"));
        if (!answer.is(NAMESPACE, "proceed")) {
            throw new ConnectionException(
                    "the server at "
                            + server
                            + " answered the request for STARTTLS with <"
                            + answer.name()
                            + "/>",
                    null);
        }
        stream.startTls(certificate);
    }
}
