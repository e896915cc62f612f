package verona.server.embedded;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.answer.Outlet;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.Running;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.stream.StanzaCheck;
import verona.stanza.Element;

/** Canned answers at the server's router, in order with the stanzas. */
record EmbeddedOutlet(Running running) implements Outlet {

    @Override
    public <T extends @Nullable Object> T ask(Runnable settle, Supplier<T> question) {
        return new Controls(running, settle).ask(question);
    }

    @Override
    public Runnable prepare(Element stanza) {
        Stanza addressed = Stanza.of(stanza, jid(stanza, "from"), jid(stanza, "to"));
        try {
            StanzaCheck.check(addressed);
        } catch (StanzaError e) {
            throw new IllegalArgumentException(e.getMessage() + ": " + stanza, e);
        }
        return () -> router().route(addressed);
    }

    private static Jid jid(Element stanza, String name) {
        String address = stanza.attributes().getOrDefault(name, "");
        try {
            return Jids.from(address);
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException(
                    "'" + name + "' of an answer is no JID: " + stanza, e);
        }
    }

    @Override
    public void after(Duration delay, Runnable task) {
        router().timers().at(router().clock().now().plus(delay), task);
    }

    private Router router() {
        return running.router();
    }
}
