package verona;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.message;
import static verona.Stanzas.presence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.client.ConnectingEntity;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioComponent;
import verona.internal.connection.ConnectionOptions;
import verona.internal.transcript.Transcript;
import verona.server.Account;
import verona.server.XmppServer;

/**
 * A scenario of Romeo and Juliet, in which Romeo's connection, a client's or a component's, is
 * brought into a state. What no real server does is a stub's part.
 */
final class ConnectionStates implements AutoCloseable {

    private static final String ERROR =
            "<stream:error><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
                    + "</stream:error></stream:stream>";
    private static final String END = "</stream:stream>";
    private static final String BAD = "<message></presence>";
    private static final String UNREAD = "<message id='unread'/>";

    /** What Romeo is. */
    enum Actor {
        CLIENT,
        COMPONENT
    }

    /** The states. */
    enum State {
        NEVER_CONNECTED("never connected"),
        CONNECTED("connected"),
        DISCONNECTED("after disconnects()"),
        DROPPED("after drops()"),
        LOGIN_REFUSED("login refused"),
        ERROR_ALL_HANDLED("ended by itself", "ended by itself, all handled"),
        CLOSED_ALL_HANDLED("ended by itself", "ended by itself, all handled"),
        CUT_ALL_HANDLED("ended by itself", "ended by itself, all handled"),
        BAD_XML_ALL_HANDLED("ended by itself", "ended by itself, all handled"),
        STREAM_ERROR("ended by itself", "cut off"),
        CLOSING_TAG("ended by itself", "cut off"),
        CUT("ended by itself", "cut off"),
        BAD_XML("ended by itself", "cut off");

        private final String column;
        private final String columnOfAnother;

        State(String column) {
            this(column, column);
        }

        State(String column, String columnOfAnother) {
            this.column = column;
            this.columnOfAnother = columnOfAnother;
        }

        /** What the table of a client's own connection calls it. */
        String column() {
            return column;
        }

        /** What the table of another client's connection calls it. */
        String columnOfAnother() {
            return columnOfAnother;
        }

        boolean canReceive() {
            return this != NEVER_CONNECTED && this != LOGIN_REFUSED;
        }

        private boolean endsByItself() {
            return ordinal() >= ERROR_ALL_HANDLED.ordinal();
        }
    }

    private final XmppServer server;
    private final Actor actor;
    private final MadeScenario made;
    private final Scenario scenario;
    private final Account account = Account.fresh("romeo");
    private final XmppClient juliet;
    private @Nullable ConnectingEntity romeo;
    private @Nullable StubServer stub;
    private boolean known;

    ConnectionStates(XmppServer server, Actor actor) {
        this.server = server;
        this.actor = actor;
        made = MadeScenario.on(server);
        scenario = made.scenario();
        juliet = made.client("juliet", ConnectionOptions.UNSET);
    }

    private ScenarioClient client(Endpoint endpoint) {
        return made.client("romeo", account, ConnectionOptions.UNSET, endpoint);
    }

    private ScenarioComponent component(Endpoint endpoint) {
        return scenario.add(
                new ScenarioComponent.Identity(
                        "romeo",
                        JidCreate.domainBareFromOrThrowUnchecked(domain()),
                        account.password(),
                        true,
                        endpoint));
    }

    private String domain() {
        return account.localpart() + "." + server.domain();
    }

    private ConnectingEntity entity() {
        return Objects.requireNonNull(romeo);
    }

    /** Romeo's steps. */
    Steps<?> romeo() {
        return entity().steps();
    }

    XmppClient juliet() {
        return juliet;
    }

    /**
     * Brings Romeo's connection into a state.
     *
     * @param unread whether a stanza is to be unread
     * @param arrived whether to wait for the end of what ends by itself
     */
    void bring(State state, boolean unread, boolean arrived) {
        romeo = romeo(state, unread ? UNREAD : "");
        if (state == State.NEVER_CONNECTED) {
            return;
        }
        if (state == State.LOGIN_REFUSED) {
            assertThatThrownBy(romeo()::connects).isInstanceOf(ConnectionError.class);
            return;
        }
        allowLogin();
        romeo().connects();
        romeo().sends("<iq type='result' id='1' to='${domain}'/>");
        if (unread && stub == null) {
            say();
        }
        end(state);
        if (arrived && state.endsByItself()) {
            awaitEnd();
        }
        if (unread && !state.endsByItself()) {
            romeo().eventually(() -> !entity().unread().isEmpty());
        }
    }

    private ConnectingEntity romeo(State state, String said) {
        try {
            stub =
                    switch (state) {
                        case ERROR_ALL_HANDLED -> StubServer.sayingAfterPing(said + ERROR);
                        case CLOSED_ALL_HANDLED -> StubServer.sayingAfterPing(said + END);
                        case CUT_ALL_HANDLED -> StubServer.closingAfterPing(said);
                        case BAD_XML_ALL_HANDLED -> StubServer.sayingAfterPing(said + BAD);
                        case CUT -> StubServer.closingAfter(said);
                        case BAD_XML -> StubServer.saying(said + BAD);
                        // A server that has yet to notice would refuse a second component.
                        case DROPPED -> actor == Actor.COMPONENT ? StubServer.saying(said) : null;
                        default -> null;
                    };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Endpoint endpoint =
                stub == null ? Endpoint.OF_THE_SERVER : new Endpoint(stub.host(), stub.port());
        return actor == Actor.CLIENT ? client(endpoint) : component(endpoint);
    }

    /** Has the server know Romeo, whom it would refuse otherwise. */
    void allowLogin() {
        if (!known && actor == Actor.CLIENT) {
            server.createAccount(account.localpart(), account.password());
        } else if (!known) {
            server.addComponent(domain(), account.password());
        }
        known = true;
    }

    /** Juliet says something to Romeo. */
    private void say() {
        if (!juliet.isConnected()) {
            juliet.connects();
        }
        juliet.sends(message().id("unread").to(entity().fullAddress()));
        romeo().eventually(() -> !entity().unread().isEmpty());
    }

    void giveJulietSomethingUnread() {
        juliet.connects().sends(message().id("unread").to(juliet.fullJid()));
        juliet.eventually(() -> !juliet.unread().isEmpty());
    }

    private void end(State state) {
        switch (state) {
            case DISCONNECTED -> romeo().disconnects();
            case DROPPED -> {
                if (stub != null) {
                    romeo().sends(presence());
                }
                romeo().drops();
            }
            case STREAM_ERROR -> romeo().sendsRaw("</foo>");
            case CLOSING_TAG -> romeo().sendsRaw(END);
            case CUT, BAD_XML -> romeo().sends(presence());
            case NEVER_CONNECTED, LOGIN_REFUSED, CONNECTED -> {}
            default -> scenario.settle();
        }
    }

    /** Waits for the connection's end without noticing it. */
    private void awaitEnd() {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(
                        () ->
                                scenario.transcript().entries().stream()
                                        .anyMatch(
                                                entry ->
                                                        entry.client().equals("romeo")
                                                                && entry.kind()
                                                                        == Transcript.Kind.ERROR));
    }

    /** Waits for the connection's end as a test does, which then knows. */
    void noticeEnd() {
        romeo().eventually(() -> !entity().isConnected());
    }

    @Override
    public void close() {
        made.close();
        if (stub != null) {
            stub.close();
        }
        if (known && actor == Actor.CLIENT) {
            server.deleteAccount(account.localpart());
        } else if (known) {
            server.removeComponent(domain());
        }
    }
}
