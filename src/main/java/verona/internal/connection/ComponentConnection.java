package verona.internal.connection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.Xml;

/** A component's connection, XEP-0114. */
public final class ComponentConnection extends StreamConnection {

    private static final String ACCEPT = "jabber:component:accept";

    private final DomainBareJid jid;
    private final String secret;

    public ComponentConnection(
            ServerAddress server, DomainBareJid jid, String secret, Listener listener) {
        super(server, ConnectionOptions.STANDARD, listener);
        this.jid = jid;
        this.secret = secret;
    }

    /** Section 3. */
    @Override
    Jid negotiate(XmlStream stream) {
        String tag = stream.open(header());
        String id = OpeningTag.of(tag).element().attributes().getOrDefault("id", "");
        Element answer = stream.ask("<handshake>" + digest(id) + "</handshake>");
        if (!answer.name().equals("handshake")) {
            throw refusal(answer);
        }
        return jid;
    }

    private ConnectionException refusal(Element answer) {
        if (!StreamErrors.is(answer)) {
            return new ConnectionException(
                    "the server answered the handshake with <" + answer.name() + ">", null);
        }
        return StreamErrors.condition(answer).equals("not-authorized")
                ? AuthenticationException.of(jid, "not-authorized", null)
                : new ConnectionException(StreamErrors.name(answer), null);
    }

    private String header() {
        return "<?xml version='1.0'?><stream:stream xmlns='"
                + ACCEPT
                + "' xmlns:stream='"
                + Element.STREAMS
                + "' to='"
                + Xml.escape(jid)
                + "'>";
    }

    private String digest(String streamId) {
        try {
            byte[] text = (streamId + secret).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    @Override
    Element read(Element element) {
        return asClients(element);
    }

    /** Stanzas are those of clients, whatever they are called here. */
    public static Element asClients(Element element) {
        return element.withNamespace(ACCEPT, Element.CLIENT);
    }

    /** The same the other way round. */
    public static Element asComponents(Element element) {
        return element.withNamespace(Element.CLIENT, ACCEPT);
    }
}
