package verona.server.embedded.clients;

import java.util.stream.Stream;

/** The package strophe.js, which knows WebSocket only. */
class StropheTest extends NodeClientTests {

    static Stream<Way> ways() {
        return Stream.of(Way.WEBSOCKET, Way.SECURE_WEBSOCKET);
    }

    @Override
    String script() {
        return "strophe_client.mjs";
    }
}
