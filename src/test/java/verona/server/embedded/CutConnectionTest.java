package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.InjectedFault;
import verona.server.ServerException;

/** Connections that are cut after a number of bytes. */
class CutConnectionTest extends StreamManagementTests {

    private RawClient romeo;
    private RawClient juliet;

    @BeforeEach
    void connect() {
        romeo = bound("romeo");
        juliet = bound("juliet");
    }

    @Test
    void sendsWhatIsWholeBefore() {
        EmbeddedStream stream = server.stream(juliet.jid());
        InjectedFault seen = stream.next("message").duplicate();
        romeo.send(chat(juliet.jid(), "one")).sync();
        juliet.require("message");
        juliet.require("message");
        int length = seen.stanza().toXml().length();
        stream.disconnectAfterSending(length + 1);
        romeo.send(chat(juliet.jid(), "two", "six")).sync();
        assertThat(body(juliet.require("message"))).isEqualTo("two");
        assertThatThrownBy(juliet::next).hasMessage("the connection has ended");
        assertThat(server.account("juliet").sessions()).isEmpty();
    }

    @Test
    void handlesWhatIsWholeBefore() {
        String one = chat(romeo.jid(), "one");
        server.stream(juliet.jid()).disconnectAfterReceiving(one.length());
        juliet.send(one + chat(romeo.jid(), "two"));
        assertThatThrownBy(juliet::next).hasMessage("the connection has ended");
        romeo.sync();
        assertThat(bodies(romeo)).containsExactly("one");
    }

    @Test
    void handlesNothingThatIsNotWhole() {
        String one = chat(romeo.jid(), "one");
        server.stream(juliet.jid()).disconnectAfterReceiving(one.length() - 1);
        juliet.send(one);
        assertThatThrownBy(juliet::next).hasMessage("the connection has ended");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void happensAtOnceAfterNothing() {
        server.stream(juliet.jid()).disconnectAfterSending(0);
        assertThatThrownBy(juliet::next).hasMessage("the connection has ended");
        server.stream(romeo.jid()).disconnectAfterReceiving(0);
        assertThatThrownBy(romeo::next).hasMessage("the connection has ended");
    }

    @Test
    void leavesAManagedSessionHibernating() {
        enable(juliet);
        server.stream(juliet.jid()).disconnectAfterReceiving(1);
        juliet.send(r());
        assertThatThrownBy(juliet::next).hasMessage("the connection has ended");
        assertThat(server.stream(juliet.jid()).management().isHibernating()).isTrue();
    }

    @Test
    void hasNoNegativeNumbers() {
        assertThatThrownBy(() -> server.stream(juliet.jid()).disconnectAfterSending(-1))
                .isInstanceOf(ServerException.class)
                .hasMessage("a connection has no -1 bytes");
    }
}
