package verona.server.embedded;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Streams of clients and of components, before and after they have logged in. */
abstract class StreamTests extends ComponentTests {

    /** Namespaces that the header of an open stream declares beyond those that it has to. */
    private static final String DECLARED = " xmlns:ack='urn:example:ack' xmlns:c='jabber:client'";

    enum Moment {
        CLIENT_BEFORE_LOGIN,
        CLIENT_AFTER_LOGIN,
        COMPONENT_BEFORE_LOGIN,
        COMPONENT_AFTER_LOGIN
    }

    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void closeClients() {
        clients.forEach(RawClient::close);
    }

    final RawClient kept(RawClient client) {
        clients.add(client);
        return client;
    }

    final RawClient at(Moment moment) {
        return switch (moment) {
            case CLIENT_BEFORE_LOGIN -> client();
            case CLIENT_AFTER_LOGIN -> boundClient();
            case COMPONENT_BEFORE_LOGIN -> component();
            case COMPONENT_AFTER_LOGIN -> connectedComponent();
        };
    }

    private RawClient client() {
        RawClient client = kept(RawClient.connect(server));
        client.openStream(DECLARED);
        return client;
    }

    private RawClient boundClient() {
        RawClient client = client();
        client.plain("romeo", "password");
        client.require("success");
        client.openStream(DECLARED);
        client.bind("test");
        return client;
    }

    private RawComponent component() {
        RawComponent component = connected(GATEWAY);
        component.openStream(DECLARED);
        return component;
    }

    private RawComponent connectedComponent() {
        RawComponent component = component().shakesHands("secret");
        component.require("handshake");
        return component;
    }
}
