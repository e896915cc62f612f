package verona.server.embedded;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A server that knows a component, the gateway. */
abstract class ComponentTests extends EmbeddedServerTests {

    static final String GATEWAY = "gateway.localhost";

    private final List<RawComponent> components = new ArrayList<>();

    @Override
    EmbeddedServer start() {
        EmbeddedServer started = super.start();
        started.addComponent(GATEWAY, "secret");
        return started;
    }

    @AfterEach
    void closeComponents() {
        components.forEach(RawComponent::close);
    }

    final RawComponent connected(String domain) {
        RawComponent component = RawComponent.connect(server, domain);
        components.add(component);
        return component;
    }

    final RawComponent opened(String domain) {
        RawComponent component = connected(domain);
        component.openStream();
        return component;
    }

    final RawComponent gateway() {
        RawComponent component = opened(GATEWAY).shakesHands("secret");
        component.require("handshake");
        return component;
    }
}
