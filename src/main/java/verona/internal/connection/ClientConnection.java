package verona.internal.connection;

import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/** A client's connection: a stream, SASL and a resource (RFC 6120 §4, §6 and §7), and no more. */
public final class ClientConnection extends StreamConnection {

    /** Is given the resource before anything else that arrives. */
    public interface Binding {

        void bound(EntityFullJid jid, String openingTag, Element features);
    }

    private final Login login;
    private final Binding binding;

    public ClientConnection(
            String host, int port, Login login, Listener listener, Binding binding) {
        super(host, port, listener);
        this.login = login;
        this.binding = binding;
    }

    @Override
    Jid negotiate(SocketStream socket) {
        ClientStream stream = new ClientStream(socket, login.jid().getDomain());
        EntityFullJid jid = stream.logIn(login);
        binding.bound(jid, stream.openingTag(), stream.features());
        return jid;
    }
}
