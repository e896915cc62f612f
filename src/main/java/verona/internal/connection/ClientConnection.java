package verona.internal.connection;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private final UserAgent agent;
    private final Binding binding;
    private volatile @Nullable StreamManager manager;
    private volatile @Nullable EntityFullJid address;
    private volatile int uncounted;

    /** Not open yet; the user agent is the same whenever that client connects. */
    public ClientConnection(
            ServerAddress server,
            ConnectionOptions options,
            Login login,
            UserAgent agent,
            Listener listener,
            Binding binding) {
        super(server, options, listener);
        this.login = login;
        this.agent = agent;
        this.binding = binding;
    }

    @Override
    Jid negotiate(XmlStream opened) {
        manager = null;
        ClientStream stream = stream(opened);
        StreamManager enabled = newManager(stream);
        EntityFullJid jid = logIn(opened, stream, enabled);
        uncounted = stream.uncounted();
        manager = enabled;
        return bound(jid, stream);
    }

    private EntityFullJid logIn(
            XmlStream opened, ClientStream stream, @Nullable StreamManager enabled) {
        if (options().usesSasl2()) {
            return sasl2(opened, stream).logIn(enabled);
        }
        EntityFullJid jid = stream.logIn(login);
        if (enabled != null) {
            stream.enable(enabled);
        }
        return jid;
    }

    private Sasl2Negotiation sasl2(XmlStream opened, ClientStream stream) {
        return new Sasl2Negotiation(stream, opened, login, options(), agent);
    }

    private ClientStream stream(XmlStream opened) {
        return new ClientStream(opened, server(), options(), login.jid());
    }

    private @Nullable StreamManager newManager(ClientStream stream) {
        return switch (options().streamManagement()) {
            case ENABLED -> new StreamManager(stream.header(), true);
            case MANUAL -> new StreamManager(stream.header(), false);
            default -> null;
        };
    }

    private Jid bound(EntityFullJid jid, ClientStream stream) {
        address = jid;
        binding.bound(jid, stream.openingTag(), stream.features(), stream.session());
        return jid;
    }

    @Override
    public @Nullable StreamManager manager() {
        return manager;
    }

    @Override
    public Jid resume(Duration timeout) {
        return open(reconnected(timeout), this::renegotiate);
    }

    /** XEP-0198 §5: where the server wants it, or else where it was. */
    private XmlStream reconnected(Duration timeout) {
        StreamManager.Location preferred = managed().location();
        if (preferred != null) {
            try {
                return connect(server().at(preferred.host(), preferred.port()), timeout);
            } catch (ConnectionException e) {
                return connect(server(), timeout);
            }
        }
        return connect(server(), timeout);
    }

    private Jid renegotiate(XmlStream opened) {
        ClientStream stream = stream(opened);
        if (options().usesSasl2()) {
            sasl2(opened, stream).resume(managed());
        } else {
            stream.authenticate(login);
            stream.resume(managed());
        }
        uncounted = 0;
        return bound(Objects.requireNonNull(address), stream);
    }

    private StreamManager managed() {
        return Objects.requireNonNull(manager);
    }

    @Override
    Listener listener(XmlStream opened) {
        Listener own = super.listener(opened);
        StreamManager known = manager;
        return known == null ? own : new ManagedListener(known, opened, own, uncounted);
    }

    @Override
    public void send(String text) {
        StreamManager known = manager;
        if (known == null) {
            super.send(text);
        } else {
            known.send(text, super::send);
        }
    }

    @Override
    public @Nullable String close(Duration timeout) {
        StreamManager known = manager;
        String how = super.close(timeout);
        if (known != null) {
            known.forget();
            if (CLOSED_BY_SERVER.equals(how)) {
                known.closed();
            }
        }
        return how;
    }

    @Override
    String farewell() {
        StreamManager known = manager;
        return known == null ? "" : known.farewell();
    }
}
