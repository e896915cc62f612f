package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.internal.local.LocalConnection;
import verona.internal.local.LocalPort;
import verona.internal.local.LocalPorts;
import verona.stanza.Element;

/** Connections within this JVM are those of TCP, without a socket. */
@Timeout(60)
class LocalConnectionTest extends EmbeddedServerTests {

    private static final String SLOT =
            "<request xmlns='urn:xmpp:http:upload:0' filename='a.txt' size='5'/>";

    private final List<RawClient> locals = new ArrayList<>();

    private RawClient local() {
        RawClient client = RawClient.local(server);
        locals.add(client);
        return client;
    }

    private RawClient bound(RawClient client, String localpart) {
        client.openStream();
        client.plain(localpart, "password");
        client.require("success");
        client.openStream();
        client.bind("local");
        return client;
    }

    @AfterEach
    void close() {
        locals.forEach(RawClient::close);
    }

    private @Nullable LocalPort port() {
        return LocalPorts.find(new InetSocketAddress(server.host(), server.port()));
    }

    private static void write(LocalConnection connection, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        connection.write(bytes, 0, bytes.length);
    }

    @Test
    void answersBeforeWritingReturns() throws IOException {
        LocalConnection connection = LocalSocket.to(server).connection();
        assertThat(connection.available()).isZero();
        write(connection, "<stream:stream to='localhost' version='1.0' xmlns='jabber:client'");
        assertThat(connection.available()).isZero();
        write(connection, " xmlns:stream='http://etherx.jabber.org/streams'>");
        assertThat(connection.available()).isPositive();
        connection.close();
    }

    @Test
    void exchangeStanzasWithClientsOverTcp() {
        RawClient romeo = bound(local(), "romeo");
        RawClient juliet = bound("juliet");
        for (int i = 0; i < 1_000; i++) {
            romeo.send("<message to='" + juliet.jid() + "' id='" + i + "'/>");
            juliet.send("<message to='" + romeo.jid() + "' id='" + i + "'/>");
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(juliet.next().attribute("id")).isEqualTo(String.valueOf(i));
            assertThat(romeo.next().attribute("id")).isEqualTo(String.valueOf(i));
        }
    }

    /** What does not fit into the socket is written when it does, though nobody else says more. */
    @Test
    void sendAllToAClientThatReadsLater() {
        RawClient romeo = bound(local(), "romeo");
        RawClient juliet = bound("juliet");
        String body = "<body>" + "x".repeat(60_000) + "</body></message>";
        for (int i = 0; i < 100; i++) {
            romeo.send("<message to='" + juliet.jid() + "' id='" + i + "'>" + body);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(juliet.next().attribute("id")).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void cutOffWhoeverNeverReads() throws IOException {
        RawClient juliet = bound(local(), "juliet");
        RawClient romeo = bound("romeo");
        String message = "<message to='" + juliet.jid() + "'><body>" + "x".repeat(60_000);
        int sent = 0;
        while (!server.account("juliet").sessions().isEmpty() && sent++ < 10_000) {
            romeo.send(message + "</body></message>").sync();
        }
        assertThat(sent).isBetween(1, 9_999);
        while (juliet.read()) {
            juliet.forget();
        }
    }

    @Test
    void endAsConnectionsOverTcpDo() {
        RawClient romeo = bound(local(), "romeo");
        romeo.leave();
        assertThat(server.sessions()).isEmpty();

        RawClient juliet = bound(local(), "juliet");
        server.stream(juliet.jid()).disconnect();
        assertThatThrownBy(juliet::next).hasMessage("the connection has ended");
        assertThatThrownBy(() -> juliet.send("<presence/>"))
                .hasMessageContaining("the connection is closed");
    }

    @Test
    void endTheSessionWhenTheyAreCut() {
        RawClient rosaline = available("rosaline");
        RawClient romeo = bound(local(), "romeo");
        romeo.send("<presence to='" + rosaline.jid() + "'/>");
        rosaline.require("presence");
        romeo.close();
        Element last = rosaline.require("presence");
        assertThat(last.attribute("type")).isEqualTo("unavailable");
        assertThat(server.account("romeo").sessions()).isEmpty();
    }

    @Test
    void sayNothingAnyMoreWhereTheyStall() {
        RawClient romeo = bound(local(), "romeo");
        RawClient juliet = bound("juliet");
        server.stream(romeo.jid()).stall();
        romeo.send("<message to='" + juliet.jid() + "'/>");
        romeo.close();
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(server.account("romeo").sessions()).hasSize(1);
    }

    @Test
    void areRefusedWhereThoseOverTcpAre() throws IOException {
        LocalPort before = port();
        assertThat(before).isNotNull();
        server.connections().refuse();
        assertThat(port()).isNull();
        server.connections().accept();
        assertThat(port()).isNotNull();

        server.connections().drop();
        LocalConnection dropped = LocalSocket.to(server).connection();
        assertThat(dropped.read(new byte[1], 0, 1)).isEqualTo(-1);

        server.close();
        assertThat(port()).isNull();
        assertThatThrownBy(before::connect).isInstanceOf(IOException.class);
    }

    @Test
    void leaveNoThreadThatKeepsTheJvmAlive() {
        RawClient romeo = bound(local(), "romeo");
        romeo.ask("get", "upload.localhost", SLOT);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("HTTP-Dispatcher"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }
}
