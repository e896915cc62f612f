package verona.internal.proxy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A proxy between a program and a server that the test plays, over WebSocket. */
@Timeout(60)
abstract class ProxiedWebSocketTests {

    final Reports reports = new Reports();
    PlayedServer played;
    Proxy proxy;
    WebSocketConversation conversation;
    WebSocketPeer program;
    WebSocketPeer server;

    @BeforeEach
    void connect() throws IOException {
        played = new PlayedServer();
        proxy = Proxy.forClients(played, reports);
        conversation = WebSocketConversation.open(proxy, played, false);
        program = conversation.program;
        server = conversation.server;
    }

    @AfterEach
    void close() throws IOException {
        conversation.close();
        proxy.close();
        played.close();
    }

    ProxiedStream logIn() throws Exception {
        conversation.logIn();
        return reports.awaitLogin();
    }
}
