package verona.server.embedded.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.server.embedded.EmbeddedServer;

/** What a client in JavaScript, run by Node.js, does over each of its ways to connect. */
abstract class NodeClientTests extends GuestTests {

    ClientProgram guest;

    /** A way to connect, and its URL. */
    enum Way {
        STARTTLS {
            @Override
            String url(EmbeddedServer server) {
                return "xmpp://%s:%d".formatted(server.host(), server.port());
            }
        },
        DIRECT_TLS {
            @Override
            String url(EmbeddedServer server) {
                return "xmpps://%s:%d".formatted(server.host(), server.directTlsPort());
            }
        },
        WEBSOCKET {
            @Override
            String url(EmbeddedServer server) {
                return server.webSocketUrl().toString();
            }
        },
        SECURE_WEBSOCKET {
            @Override
            String url(EmbeddedServer server) {
                return server.secureWebSocketUrl().toString();
            }
        };

        abstract String url(EmbeddedServer server);
    }

    /** A script beside this class. */
    abstract String script();

    @AfterEach
    void endTheGuest() {
        if (guest != null) {
            guest.close();
        }
    }

    private void start(Way way, EmbeddedServer server, String password) throws IOException {
        start(way, server, romeo.bareJid(), password, room);
    }

    /** Starts the client, which enters that room. */
    void start(Way way, EmbeddedServer server, CharSequence jid, String password, Object enters)
            throws IOException {
        guest =
                OtherPrograms.guest(
                        script(),
                        certificate(server),
                        way.url(server),
                        jid.toString(),
                        password,
                        enters.toString());
    }

    /** It may enter the room before it enables stream management, but speaks after that. */
    void enters(Way way, EmbeddedServer server) throws IOException {
        start(way, server, PASSWORD);
        guest.causes(this::guestEnters);
        says("Say Good morrow");
        guest.causes(() -> guestSays("Good morrow"));
    }

    private static List<String> heard(List<String> printed) {
        return printed.stream().filter(line -> line.startsWith("Juliet says")).toList();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void meetsJuliet(Way way, EmbeddedServer server) throws Exception {
        enters(way, server);
        says("Adieu");
        guest.causes(this::guestLeaves);
        assertThat(heard(guest.printedUntilItsEnd()))
                .containsExactly("Juliet says Say Good morrow", "Juliet says Adieu");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void resumesItsSession(Way way, EmbeddedServer server) throws Exception {
        enters(way, server);
        server.stream(romeo.bareJid()).disconnect();
        says("Is the day so young?");
        says("Say But new struck nine");
        guest.causes(() -> guestSays("But new struck nine"));
        says("Adieu");
        guest.causes(this::guestLeaves);
        juliet.receivesNothing(anyPresence());
        List<String> printed = guest.printedUntilItsEnd();
        assertThat(printed).containsOnlyOnce("resumed");
        assertThat(heard(printed))
                .containsExactly(
                        "Juliet says Say Good morrow",
                        "Juliet says Is the day so young?",
                        "Juliet says Say But new struck nine",
                        "Juliet says Adieu");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sendsAgainWhatWasCutOff(Way way, EmbeddedServer server) throws Exception {
        enters(way, server);
        server.stream(romeo.bareJid()).disconnectAfterReceiving(20);
        says("Say Hello");
        guest.causes(() -> guestSays("Hello"));
        says("Say Good night");
        guest.causes(() -> guestSays("Good night"));
        juliet.receivesNothing(groupchat());
        says("Adieu");
        guest.causes(this::guestLeaves);
        juliet.receivesNothing(anyPresence());
        assertThat(guest.printedUntilItsEnd()).containsOnlyOnce("resumed");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isRefusedWithAnotherPassword(Way way, EmbeddedServer server) throws Exception {
        start(way, server, "other");
        assertThat(guest.linesUntil("failed")).last().asString().contains("not-authorized");
    }
}
