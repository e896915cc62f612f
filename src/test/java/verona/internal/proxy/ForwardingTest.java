package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.internal.connection.TcpConnection;

/** Nobody waits for ever for a peer that does not end its connection. */
@Timeout(60)
class ForwardingTest {

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<Peer> peers = new ArrayList<>();
    private final Ending ending = new Ending();
    private final PlayedServer played = new PlayedServer();
    private final Peer program;
    private final Peer server;
    private final Link link;

    ForwardingTest() throws IOException {
        StreamEnd toProgram = connected();
        StreamEnd toServer = connected();
        program = peers.get(0);
        server = peers.get(1);
        Route route = new Route(played, false, played::port, new Reports());
        link = new Link(route, new IdleStream(), ending, toProgram, toServer);
    }

    private StreamEnd connected() throws IOException {
        ProgramSocket socket = new ProgramSocket();
        socket.connect(listening.getLocalSocketAddress());
        peers.add(new Peer(listening.accept()));
        return new TcpEnd(SocketTransport.over(new TcpConnection(socket, null)));
    }

    @AfterEach
    void close() throws IOException {
        for (Peer peer : peers) {
            peer.close();
        }
        played.close();
        listening.close();
    }

    @Test
    void endsWhereTheServerDoesAndTheProgramDoesNot() throws Exception {
        server.say("last");
        server.end();
        assertThat(new Forwarding(link, Duration.ofMillis(1)).run()).isFalse();
        assertThat(program.readToTheEnd()).asString().isEqualTo("last");
        assertThat(server.readToTheEnd()).isEmpty();
        assertThat(ending)
                .hasToString("the connection was closed by the server, without closing the stream");
    }

    @Test
    void endsWhereTheProgramDoesAndTheServerDoesNot() throws Exception {
        program.say("last");
        program.end();
        assertThat(new Forwarding(link, Duration.ofMillis(1)).run()).isFalse();
        assertThat(server.readToTheEnd()).asString().isEqualTo("last");
        assertThat(program.readToTheEnd()).isEmpty();
        assertThat(ending)
                .hasToString(
                        "the connection was closed by the program, without closing the stream");
    }
}
