package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.clients.ClientProgram;
import verona.server.embedded.clients.OtherPrograms;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** Clients that others have written log in, enter a room, and exchange messages. */
class OtherClientsTest extends MucTests {

    private static final String PLAIN = "-";

    @TempDir Path folder;
    private RawClient juliet;
    private ClientProgram guest;

    @BeforeEach
    void openTheRoom() {
        juliet = bound("juliet");
        join(juliet, "Juliet");
        configure(juliet);
        juliet.sync().forget();
    }

    @AfterEach
    void endTheGuest() {
        if (guest != null) {
            guest.close();
        }
    }

    private String certificate(boolean encrypted) throws IOException {
        if (!encrypted) {
            return PLAIN;
        }
        return Files.writeString(folder.resolve("server.pem"), server.certificate()).toString();
    }

    private static String script(String name) {
        return ClientProgram.script(OtherClientsTest.class, name);
    }

    private void start(String... command) {
        guest = ClientProgram.start(Map.of("HOME", folder.toString()), command);
    }

    private String port() {
        return String.valueOf(server.port());
    }

    /** The guest says hello, is welcomed, has heard that, and ends by itself. */
    private void meets() throws Exception {
        saysHello();
        say(juliet, "Welcome");
        assertThat(guest.printedUntilItsEnd()).contains("Juliet says Welcome");
    }

    private void saysHello() {
        await(juliet, stanza -> is(stanza, "message", "groupchat") && says(stanza, "Hello"));
    }

    private void await(RawClient client, Predicate<Element> like) {
        guest.causes(() -> client.first(like));
    }

    private static boolean says(Element message, String text) {
        Element body = message.child(Element.CLIENT, "body");
        return body != null && body.text().strip().equals(text);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void slixmpp(boolean encrypted) throws Exception {
        start(
                OtherPrograms.pythonWithSlixmpp(),
                script("slixmpp_client.py"),
                server.host(),
                port(),
                "romeo@localhost/slixmpp",
                "password",
                ROOM,
                certificate(encrypted));
        meets();
    }

    @Test
    void slixmppResuming() throws Exception {
        server.account("juliet").contact("romeo@localhost").subscription(Subscription.BOTH);
        juliet.send("<presence/>").sync().forget();
        start(
                OtherPrograms.pythonWithSlixmpp(),
                script("slixmpp_resuming_client.py"),
                server.host(),
                port(),
                "romeo@localhost/slixmpp",
                "password");
        await(juliet, stanza -> is(stanza, "presence", null) && isFrom(stanza, "romeo@"));
        sayTo("romeo@localhost/slixmpp", "Good morrow");
        assertThat(guest.linesUntil("Good morrow")).endsWith("started", "Good morrow");
        server.stream("romeo@localhost").disconnect();
        sayTo("romeo@localhost/slixmpp", "Is the day so young?");
        sayTo("romeo@localhost/slixmpp", "But new struck nine");
        // It forgets what it has sent when it asks to resume, and complains about the count.
        assertThat(guest.linesUntil("But new struck nine"))
                .endsWith("resumed", "Is the day so young?", "But new struck nine");
        sayTo("romeo@localhost/slixmpp", "Adieu");
        assertThat(guest.linesUntil("Adieu")).containsExactly("Adieu");
        assertThat(guest.printedUntilItsEnd()).isEmpty();
    }

    private static boolean isFrom(Element stanza, String start) {
        return stanza.attributes().getOrDefault("from", "").startsWith(start);
    }

    private void sayTo(String jid, String text) {
        juliet.send("<message to='" + jid + "' type='chat'><body>" + text + "</body></message>");
        juliet.sync();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void netXmpp(boolean encrypted) throws Exception {
        String perl =
                ClientProgram.firstOf(
                        List.of("perl", "/usr/bin/perl"),
                        "-MNet::XMPP -e1",
                        "apt-get install libnet-xmpp-perl");
        start(
                perl,
                script("net_xmpp_client.pl"),
                server.host(),
                port(),
                "romeo",
                "password",
                ROOM,
                certificate(encrypted));
        meets();
    }

    /** It always encrypts. */
    @Test
    void goSendxmppIntoTheRoom() throws Exception {
        startGoSendxmpp("--chatroom", "--alias", "guest", "--message", hello(), ROOM);
        saysHello();
        guest.printedUntilItsEnd();
    }

    @Test
    void goSendxmppListening() throws Exception {
        startGoSendxmpp("--listen");
        RawClient other = bound("romeo", "other").send("<presence/>");
        await(other, OtherClientsTest::fromGoSendxmpp);
        juliet.send("<message to='romeo@localhost' type='chat'><body>Welcome</body></message>");
        assertThat(guest.linesUntil("Welcome")).last().asString().contains("Welcome");
    }

    private static boolean fromGoSendxmpp(Element stanza) {
        String from = stanza.attributes().getOrDefault("from", "");
        return is(stanza, "presence", null)
                && stanza.attribute("type") == null
                && from.startsWith("romeo@localhost/")
                && !from.endsWith("/other");
    }

    private String hello() throws IOException {
        return Files.writeString(folder.resolve("hello.txt"), "Hello\n").toString();
    }

    private void startGoSendxmpp(String... arguments) {
        guest =
                OtherPrograms.goSendxmpp(
                        folder,
                        "romeo@localhost",
                        "password",
                        server.host() + ":" + port(),
                        arguments);
    }
}
