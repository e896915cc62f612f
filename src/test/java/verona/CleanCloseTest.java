package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.TestedConnection;
import verona.internal.server.ejabberd.Ejabberd;
import verona.internal.server.process.ProgramOptions;
import verona.internal.server.prosody.Prosody;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/**
 * The scenario that Verona began with: a session that is closed in order is not hibernated by
 * stream management (XEP-0198 §7), and one that is cut off is.
 */
@XmppTest
class CleanCloseTest {

    @TempDir Path folder;

    static Stream<Transport> transports() {
        return Stream.of(Transport.TCP, Transport.WEBSOCKET);
    }

    /** Romeo and Juliet, who sees his presence. */
    private static final class Balcony implements AutoCloseable {

        final MadeScenario made;
        final CuttingProxy proxy;
        final XmppClient romeo;
        final XmppClient juliet;

        Balcony(XmppServer server, Transport transport) {
            made = MadeScenario.on(server);
            ConnectionOptions options =
                    new ConnectionOptions(
                                    transport, Tls.DEFAULT, List.of(), StreamManagement.ENABLED)
                            .orElse(TestedConnection.options());
            proxy = CuttingProxy.before(server, options);
            romeo = made.client("romeo", options, new Endpoint(proxy.host(), proxy.port()));
            juliet = made.client("juliet", ConnectionOptions.UNSET);
            romeo.connects().sends(presence()).receives(presence());
            juliet.connects().sends(presence()).receives(presence());
            befriend(romeo, juliet);
            befriend(juliet, romeo);
        }

        private static void befriend(XmppClient one, XmppClient other) {
            other.sends("<presence type='subscribe' to='" + one.bareJid() + "'/>");
            one.receives("<presence type='subscribe'/>")
                    .sends("<presence type='subscribed' to='" + other.bareJid() + "'/>");
            other.receives(presence().from(one.fullJid()));
        }

        void cut() {
            proxy.cut();
            romeo.eventually(() -> !romeo.isConnected());
        }

        /** Nobody is there, and nobody is waited for. */
        void requireNoSession() {
            juliet.sends(
                            "<iq type='get' id='i' to='%s'><x xmlns='urn:example'/></iq>"
                                    .formatted(romeo.fullJid()))
                    .receives(iqError("i").from(romeo.fullJid()));
        }

        /**
         * Nobody sees Romeo leave, and he has what was sent to him meanwhile, once and in order.
         */
        void requireResumption() {
            for (int i = 0; i < 3; i++) {
                juliet.sends(chat().id("m" + i).to(romeo.fullJid()).body("Anon"));
            }
            juliet.receivesNothing(unavailable(romeo));

            romeo.resumes();

            romeo.receivesInOrder(chat().id("m0"), chat().id("m1"), chat().id("m2"));
            romeo.receivesNothing(anyMessage());
            juliet.receivesNothing(unavailable(romeo));
        }

        @Override
        public void close() {
            made.close();
            proxy.close();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void endsTheSessionAtOnce(Transport transport, XmppServer server) {
        try (Balcony balcony = new Balcony(server, transport)) {
            balcony.romeo.disconnects();
            balcony.juliet.receives(unavailable(balcony.romeo));
            balcony.requireNoSession();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void isNotWhatACutIs(Transport transport, XmppServer server) {
        try (Balcony balcony = new Balcony(server, transport)) {
            balcony.cut();
            balcony.requireResumption();
        }
    }

    /**
     * RFC 7395 §3.6: without {@code <close/>}, the end of a WebSocket does not close the stream.
     */
    @ParameterizedTest
    @MethodSource("transports")
    void isNotTheEndOfTheConnectionAlone(Transport transport, XmppServer server) {
        try (Balcony balcony = new Balcony(server, transport)) {
            balcony.romeo.drops();
            balcony.requireResumption();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void isWhatACutComesToWhenTheTimeIsOver(Transport transport, XmppServer server)
            throws IOException {
        try (XmppServer own = another(server);
                Balcony balcony = new Balcony(own, transport)) {
            balcony.cut();
            if (own instanceof EmbeddedServer embedded) {
                balcony.juliet.receivesNothing(unavailable(balcony.romeo));
                embedded.clock().advance(Duration.ofMinutes(10));
            }
            balcony.juliet.receives(unavailable(balcony.romeo));
            balcony.requireNoSession();
        }
    }

    /** One of the same kind, of which this test may set the time, or whose time is short. */
    private XmppServer another(XmppServer server) throws IOException {
        if (server instanceof EmbeddedServer) {
            return EmbeddedServer.start();
        }
        if (server.description().startsWith("ejabberd")) {
            return Ejabberd.start(ProgramOptions.defaults().withConfig(impatientEjabberd()));
        }
        assertThat(server.description()).startsWith("prosody");
        Path config = Files.writeString(folder.resolve("p.lua"), "smacks_hibernation_time = 1\n");
        return Prosody.start(ProgramOptions.defaults().withConfig(config));
    }

    private Path impatientEjabberd() throws IOException {
        return Files.writeString(
                folder.resolve("e.yml"),
                """
                modules:
                  mod_stream_mgmt:
                    resume_timeout: 1
                """);
    }

    private static String unavailable(XmppClient client) {
        return "<presence type='unavailable' from='" + client.fullJid() + "'/>";
    }
}
