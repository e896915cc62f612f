package verona.internal.server.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Localpart;
import verona.internal.server.embedded.core.Addresses;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaFilter;
import verona.server.Routing;
import verona.server.XmppServer;
import verona.server.embedded.options.EmbeddedServerOptions;

/**
 * A server that keeps no more order than it has to: that of the stanzas from one address to another
 * (RFC 6120 §10.1). Once a test says so, each message and presence is held until an IQ takes the
 * same way from address to address, or until the test releases it. What comes of a stanza is held
 * anew. So what goes wrong without a question goes wrong in every run.
 *
 * <p>A room and its occupants are one address here, and so is a client's bare JID another one than
 * its full JID.
 */
public final class AsynchronousServer implements XmppServer, StanzaFilter {

    private final Running running = new Running(EmbeddedServerOptions.DEFAULT);
    private final Controls controls = new Controls(running, () -> {});
    private final List<Stanza> held = new ArrayList<>();
    private final Map<Jid, Integer> losses = new HashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    private boolean holds;
    private boolean releases;

    public AsynchronousServer() {
        controls.tell(() -> running.router().filter(this));
    }

    /** From now on stanzas are held. */
    public AsynchronousServer hold() {
        controls.tell(() -> holds = true);
        return this;
    }

    /** Releases all that is held, the latest way first, and holds nothing any more. */
    public void release() {
        controls.tell(
                () -> {
                    holds = false;
                    while (!held.isEmpty()) {
                        releaseLike(held.get(held.size() - 1));
                    }
                });
    }

    /** Loses so many of the next IQs to that bare address. */
    public AsynchronousServer lose(Jid to, int count) {
        controls.tell(() -> losses.put(to, count));
        return this;
    }

    /** How many IQs have been lost. */
    public int lost() {
        return lost.get();
    }

    private boolean loses(Stanza stanza) {
        int left = stanza.isRequest() ? losses.getOrDefault(stanza.to().asBareJid(), 0) : 0;
        if (left > 0) {
            losses.put(stanza.to().asBareJid(), left - 1);
            lost.incrementAndGet();
        }
        return left > 0;
    }

    @Override
    public @Nullable Stanza routed(Stanza stanza) {
        if (loses(stanza)) {
            return null;
        }
        if (releases || !holds) {
            releases = false;
            return stanza;
        } else if (stanza.isRequest() || stanza.isAnswer()) {
            releaseLike(stanza);
            return stanza;
        }
        held.add(stanza);
        return null;
    }

    private void releaseLike(Stanza like) {
        List<Stanza> stanzas = held.stream().filter(each -> haveOneWay(each, like)).toList();
        held.removeAll(stanzas);
        for (Stanza stanza : stanzas) {
            releases = true;
            running.router().route(stanza);
        }
    }

    private boolean haveOneWay(Stanza one, Stanza other) {
        return address(one.from()).equals(address(other.from()))
                && address(one.to()).equals(address(other.to()));
    }

    private Jid address(Jid jid) {
        return jid.getDomain().equals(running.router().domain()) ? jid : jid.asBareJid();
    }

    @Override
    public Routing routing() {
        return Routing.ASYNCHRONOUS;
    }

    @Override
    public String description() {
        return "asynchronous server at " + host() + ":" + port();
    }

    @Override
    public String host() {
        return running.host();
    }

    @Override
    public int port() {
        return running.port();
    }

    @Override
    public String domain() {
        return running.router().domain().toString();
    }

    @Override
    public void createAccount(String localpart, String password) {
        controls.tell(
                () ->
                        controls.accounts()
                                .create(Localpart.fromOrThrowUnchecked(localpart), password));
    }

    @Override
    public void ensureAccount(String localpart, String password) {
        createAccount(localpart, password);
    }

    @Override
    public void deleteAccount(String localpart) {
        controls.tell(
                () ->
                        running.router()
                                .delete(
                                        controls.accounts()
                                                .find(Localpart.fromOrThrowUnchecked(localpart))));
    }

    @Override
    public int componentPort() {
        return running.componentPort();
    }

    @Override
    public void addComponent(String domain, String secret) {
        controls.tell(() -> running.components().add(Addresses.domain(domain), secret));
    }

    @Override
    public void close() {
        running.close();
    }
}
