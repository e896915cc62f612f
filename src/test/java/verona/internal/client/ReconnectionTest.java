package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import verona.Steps;
import verona.internal.connection.Connection;
import verona.internal.connection.TestedConnection;
import verona.internal.transcript.Participant;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Placeholders;

/** A connection that has broken is opened again. */
class ReconnectionTest {

    private static final Jid ROMEO = JidCreate.fromOrThrowUnchecked("romeo@localhost/orchard");

    private final EmbeddedServer server = EmbeddedServer.start();
    private final Scenario scenario =
            new Scenario(
                    server,
                    new ScenarioRules(Duration.ofSeconds(1), true)
                            .withConnection(TestedConnection.options()),
                    Placeholders.with(name -> name),
                    null);

    private final Actor romeo = new Actor(scenario);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theLateEndOfAConnectionDoesNotEndTheNextOne() {
        romeo.connects();
        romeo.slow.fail();
        romeo.connects();
        assertThat(romeo.inbox().ending()).isNull();
    }

    private static final class Actor extends ConnectingEntity implements EntitySteps<Actor> {

        private final SlowConnection slow = new SlowConnection(this);

        Actor(Scenario scenario) {
            super(scenario, scenario.server(), "romeo", true);
        }

        @Override
        public Actor receiver() {
            return this;
        }

        @Override
        public ConnectingEntity entity() {
            return this;
        }

        @Override
        public Steps<Actor> steps() {
            return this;
        }

        @Override
        Connection newConnection() {
            return slow;
        }

        @Override
        void opened(Jid jid) {}

        @Override
        Participant.Kind kind() {
            return Participant.Kind.CLIENT;
        }

        @Override
        public Jid bareAddress() {
            return ROMEO;
        }

        @Override
        public Jid fullAddress() {
            return ROMEO;
        }

        @Override
        String ping(String id, Jid to) {
            return Ping.of(id, to);
        }

        @Override
        DomainBareJid serverDomain() {
            return ROMEO.asDomainBareJid();
        }
    }

    /** Its thread reports the end when nobody waits for it any more, or if the test says so. */
    private static final class SlowConnection implements Connection {

        private final Listener listener;
        private boolean open;
        private boolean unreported;

        SlowConnection(Listener listener) {
            this.listener = listener;
        }

        void fail() {
            open = false;
            unreported = true;
        }

        private void tell() {
            if (unreported) {
                unreported = false;
                listener.broken("the connection was closed by the server");
            }
        }

        @Override
        public Jid open(Duration timeout) {
            tell();
            open = true;
            return ROMEO;
        }

        @Override
        public void drop() {
            open = false;
            tell();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void send(String text) {}

        @Override
        public String close(Duration timeout) {
            return CLOSED_BY_SERVER;
        }
    }
}
