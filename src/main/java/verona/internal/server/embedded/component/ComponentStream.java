package verona.internal.server.embedded.component;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.stream.Connection;
import verona.internal.server.embedded.stream.ServerStream;
import verona.internal.server.embedded.stream.StreamContext;
import verona.internal.server.embedded.stream.StreamFailure;
import verona.internal.server.embedded.stream.StreamHeader;
import verona.stanza.Element;
import verona.stanza.OpeningTag;

/** A component's stream, XEP-0114. */
final class ComponentStream extends ServerStream {

    private static final String ACCEPT = "jabber:component:accept";

    private final String id = UUID.randomUUID().toString();
    private final Router router;
    private final Components components;
    private @Nullable ComponentHost host;
    private String language = "";
    private boolean authenticated;

    ComponentStream(StreamContext context, Connection connection, Components components) {
        super(context, connection);
        this.router = context.router();
        this.components = components;
    }

    @Override
    protected void opened(OpeningTag tag) {
        if (host != null) {
            throw new StreamFailure(StreamError.POLICY_VIOLATION, "the stream is open already");
        }
        Element header = StreamHeader.read(tag, ACCEPT);
        language = StreamHeader.language(tag);
        host = find(Elements.attribute(header, "to", ""));
        sendHeader();
    }

    private ComponentHost find(String domain) {
        try {
            ComponentHost found = components.find(Jids.from(domain));
            if (found != null) {
                return found;
            }
        } catch (XmppStringprepException e) {
            // What is no domain is no component's either.
        }
        throw new StreamFailure(
                StreamError.HOST_UNKNOWN, "there is no component '" + domain + "' here");
    }

    @Override
    protected String header() {
        ComponentHost known = host;
        String from = (known == null ? router.domain() : known.domain()).toString();
        return StreamHeader.write(ACCEPT, from, id, "");
    }

    @Override
    protected boolean isAuthenticated() {
        return authenticated;
    }

    @Override
    protected void tearDown() {
        ComponentHost known = host;
        if (known != null) {
            known.disconnected(this);
        }
    }

    @Override
    protected void received(Element received) {
        // Above the stream there is one namespace of stanzas.
        Element element = received.withNamespace(ACCEPT, Element.CLIENT);
        ComponentHost opened = Objects.requireNonNull(host);
        if (authenticated) {
            new ComponentStanzas(router, opened.domain(), language).receive(element);
        } else {
            authenticate(opened, element);
        }
    }

    private void authenticate(ComponentHost opened, Element handshake) {
        if (!handshake.is(Element.CLIENT, "handshake")) {
            throw new StreamFailure(StreamError.NOT_AUTHORIZED, "the handshake comes first");
        }
        opened.connect(id, handshake.text(), this);
        authenticated = true;
        send("<handshake/>");
    }
}
