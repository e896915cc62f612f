package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static verona.Stanzas.anyMessage;
import static verona.Stanzas.chat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import verona.BesideOthers;
import verona.ConnectionError;
import verona.CuttingProxy;
import verona.MadeScenario;
import verona.XmppClient;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.server.InjectedFault;

/** The faults of a stream are the same over each transport, with TLS and without. */
@Timeout(60)
@BesideOthers
class TransportFaultsTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final int STANZAS = 3;

    /** How Romeo connects. */
    enum Way {
        TCP(Transport.TCP, Tls.DISABLED),
        STARTTLS(Transport.TCP, Tls.REQUIRED),
        DIRECT_TLS(Transport.TCP, Tls.DIRECT),
        WEBSOCKET(Transport.WEBSOCKET, Tls.DISABLED),
        SECURE_WEBSOCKET(Transport.WEBSOCKET, Tls.DIRECT);

        private final ConnectionOptions options;

        Way(Transport transport, Tls tls) {
            options = new ConnectionOptions(transport, tls, List.of(), StreamManagement.ENABLED);
        }

        ConnectionOptions options() {
            return options;
        }
    }

    record Cut(Way way, int bytes) {}

    static Stream<Cut> cuts() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(0, 1, 30, 100, 200).map(bytes -> new Cut(way, bytes)));
    }

    private final EmbeddedServer server = EmbeddedServer.start();
    private final MadeScenario made = MadeScenario.racingOn(server);
    private final XmppClient juliet = made.client("juliet", ConnectionOptions.UNSET).connects();

    @AfterEach
    void close() {
        made.close();
        server.close();
    }

    private XmppClient romeo(Way way) {
        return made.client("romeo", way.options).connects();
    }

    private EmbeddedStream stream(XmppClient client) {
        return server.stream(client.fullJid());
    }

    private static void say(XmppClient one, XmppClient other) {
        for (int i = 0; i < STANZAS; i++) {
            one.sends(chat().id("m" + i).to(other.fullJid()).body("A thousand times good night"));
        }
    }

    /** Each stanza, once and in order. */
    private static void requireAll(XmppClient client) {
        for (int i = 0; i < STANZAS; i++) {
            client.receivesNext(chat().id("m" + i));
        }
        client.receivesNothing(anyMessage());
    }

    private static void requireCut(XmppClient client) {
        client.eventually(() -> !client.isConnected());
    }

    @ParameterizedTest
    @EnumSource
    void cutsTheConnection(Way way) {
        XmppClient romeo = romeo(way);
        stream(romeo).disconnect();
        assertThat(stream(romeo).management().isHibernating()).isTrue();
        say(juliet, romeo);
        requireCut(romeo);
        romeo.resumes();
        requireAll(romeo);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void cutsTheConnectionAfterSending(Cut cut) {
        XmppClient romeo = romeo(cut.way());
        stream(romeo).disconnectAfterSending(cut.bytes());
        say(juliet, romeo);
        requireCut(romeo);
        romeo.resumes();
        requireAll(romeo);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void cutsTheConnectionAfterReceiving(Cut cut) {
        XmppClient romeo = romeo(cut.way());
        stream(romeo).disconnectAfterReceiving(cut.bytes());
        say(romeo, juliet);
        requireCut(romeo);
        romeo.resumes();
        requireAll(juliet);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheConnectionHalfOpen(Way way) {
        XmppClient romeo = romeo(way);
        stream(romeo).stall();
        say(juliet, romeo);
        say(romeo, juliet);
        await().during(SOON).until(() -> romeo.unread().isEmpty() && juliet.unread().isEmpty());
        assertThat(romeo.isConnected()).isTrue();
        assertThat(stream(romeo).management().isHibernating()).isFalse();
        assertThat(stream(romeo).management().handled()).isZero();

        stream(romeo).disconnect();
        requireCut(romeo);
        romeo.resumes();

        requireAll(romeo);
        requireAll(juliet);
    }

    /** XEP-0198 §5: the server has not noticed that the client has left that connection. */
    @ParameterizedTest
    @EnumSource
    void resumesWhatIsHalfOpen(Way way) {
        try (CuttingProxy proxy = CuttingProxy.before(server, way.options)) {
            Endpoint place = new Endpoint(proxy.host(), proxy.port());
            XmppClient romeo = made.client("romeo", way.options, place).connects();
            stream(romeo).stall();
            say(juliet, romeo);
            proxy.cut();
            requireCut(romeo);
            assertThat(stream(romeo).management().isHibernating()).isFalse();
            romeo.resumes();
            requireAll(romeo);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesStanzas(Way way) {
        XmppClient romeo = romeo(way);
        stream(romeo).next("message").drop();
        InjectedFault late = stream(romeo).next("message").delay();
        stream(romeo).next("message").duplicate();
        say(juliet, romeo);
        romeo.receivesNext(chat().id("m2")).receivesNext(chat().id("m2"));
        late.release();
        romeo.receivesNext(chat().id("m1")).receivesNothing(anyMessage());
    }

    @ParameterizedTest
    @EnumSource
    void sendsWhatIsNoXml(Way way) {
        XmppClient romeo = romeo(way);
        stream(romeo).next("message").corrupt();
        say(juliet, romeo);
        assertThatThrownBy(() -> romeo.receives(chat()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("not well-formed");
    }

    @ParameterizedTest
    @EnumSource
    void closesTheStreamWithAnError(Way way) {
        XmppClient romeo = romeo(way);
        stream(romeo).closeWithError("policy-violation");
        assertThatThrownBy(() -> romeo.receives(chat()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("policy-violation");
        assertThat(server.account(romeo.bareJid()).sessions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TCP", "WEBSOCKET"})
    void leavesHandshakesUnanswered(Way way) {
        server.connections().stallTls();
        try (MadeScenario hasty = MadeScenario.on(server, SOON)) {
            assertThatThrownBy(hasty.client("romeo", way.options)::connects)
                    .isInstanceOf(ConnectionError.class)
                    .hasMessageContaining("no answer");
        }
        server.connections().accept();
        say(romeo(way), juliet);
        requireAll(juliet);
    }

    @ParameterizedTest
    @EnumSource
    void refusesConnections(Way way) {
        server.connections().refuse();
        XmppClient romeo = made.client("romeo", way.options);
        assertThatThrownBy(romeo::connects)
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("connection refused");
        server.connections().drop();
        assertThatThrownBy(romeo::connects).isInstanceOf(ConnectionError.class);
        server.connections().accept();
        romeo.connects();
    }
}
