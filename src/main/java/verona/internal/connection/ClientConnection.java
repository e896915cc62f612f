package verona.internal.connection;

import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import verona.connection.Session;
import verona.stanza.Element;

/** A client's connection: a stream, SASL and a resource (RFC 6120 §4, §6 and §7), and no more. */
public final class ClientConnection extends StreamConnection {

    /** Is given the resource, and what has been negotiated, before anything else that arrives. */
    public interface Binding {

        void bound(EntityFullJid jid, String openingTag, Element features, Session session);
    }

    private final Login login;
    private final Binding binding;

    public ClientConnection(
            ServerAddress server,
            ConnectionOptions options,
            Login login,
            Listener listener,
            Binding binding) {
        super(server, options, listener);
        this.login = login;
        this.binding = binding;
    }

    @Override
    Jid negotiate(SocketStream socket) {
        ClientStream stream = new ClientStream(socket, server(), options());
        EntityFullJid jid = stream.logIn(login);
        binding.bound(jid, stream.openingTag(), stream.features(), stream.session());
        return jid;
    }
}
