package verona.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;

/** A component's line over TCP, XEP-0114. */
final class ComponentWire implements Wire {

    private final String host;
    private final int port;
    private final DomainBareJid jid;
    private final String secret;
    private final Listener listener;
    private volatile @Nullable ComponentStream stream;

    ComponentWire(String host, int port, DomainBareJid jid, String secret, Listener listener) {
        this.host = host;
        this.port = port;
        this.jid = jid;
        this.secret = secret;
        this.listener = listener;
    }

    @Override
    public Jid open(Duration timeout) {
        ComponentStream opened = ComponentStream.connect(host, port, timeout, listener);
        opened.authenticate(jid, secret, timeout);
        stream = opened;
        return jid;
    }

    @Override
    public void send(String text) {
        ComponentStream open = stream;
        if (open != null) {
            open.send(text);
        }
    }

    @Override
    public void close(Duration timeout) {
        ComponentStream open = stream;
        if (open != null) {
            open.close(timeout);
        }
    }

    @Override
    public void drop() {
        ComponentStream open = stream;
        if (open != null) {
            open.cut();
        }
    }

    @Override
    public boolean isOpen() {
        ComponentStream open = stream;
        return open != null && !open.isOver();
    }
}
