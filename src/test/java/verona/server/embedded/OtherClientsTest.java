package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** Clients that others have written log in, enter a room, and exchange messages. */
class OtherClientsTest extends MucTests {

    private static final String PLAIN = "-";
    private static final int SECONDS_AT_MOST = 30;

    @TempDir Path folder;
    private RawClient juliet;
    private Process guest;

    @BeforeEach
    void openTheRoom() {
        juliet = bound("juliet");
        join(juliet, "Juliet");
        configure(juliet);
        juliet.sync().forget();
    }

    @AfterEach
    void endTheGuest() throws InterruptedException {
        if (guest != null) {
            guest.destroyForcibly().waitFor();
        }
    }

    private String certificate(boolean encrypted) throws IOException {
        if (!encrypted) {
            return PLAIN;
        }
        return Files.writeString(folder.resolve("server.pem"), server.certificate()).toString();
    }

    private static String script(String name) {
        try {
            return Path.of(Objects.requireNonNull(OtherClientsTest.class.getResource(name)).toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first that can run that, or else the test is skipped. */
    private static String interpreter(List<String> candidates, String test, String install) {
        String found =
                candidates.stream()
                        .filter(candidate -> succeeds(candidate, test.split(" ", 2)))
                        .findFirst()
                        .orElse("");
        assumeTrue(!found.isEmpty(), "missing: apt-get install " + install);
        return found;
    }

    private static boolean succeeds(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        guest = builder.start();
        guest.getOutputStream().close();
        endLater(guest);
    }

    /** With the process ends what it prints, so that nothing here waits for it forever. */
    private static void endLater(Process process) {
        CompletableFuture.delayedExecutor(SECONDS_AT_MOST, TimeUnit.SECONDS)
                .execute(process.toHandle()::destroyForcibly);
    }

    private String port() {
        return String.valueOf(server.port());
    }

    /** The guest says hello, is welcomed, has heard that, and ends by itself. */
    private void meets() throws Exception {
        saysHello();
        say(juliet, "Welcome");
        assertThat(printedUntilItsEnd()).contains("Juliet says Welcome");
    }

    private void saysHello() throws IOException {
        await(juliet, stanza -> is(stanza, "message", "groupchat") && says(stanza, "Hello"));
    }

    private Element await(RawClient client, Predicate<Element> like) throws IOException {
        try {
            return client.first(like);
        } catch (UncheckedIOException e) {
            // By its handle: the process itself would close what is to be read.
            guest.toHandle().destroyForcibly();
            throw new AssertionError("the guest did nothing, but printed: " + printed(), e);
        }
    }

    private String printedUntilItsEnd() throws Exception {
        String printed = printed();
        assertThat(guest.waitFor()).as(printed).isZero();
        return printed;
    }

    private String printed() throws IOException {
        return new String(guest.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean says(Element message, String text) {
        Element body = message.child(Element.CLIENT, "body");
        return body != null && body.text().strip().equals(text);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void slixmpp(boolean encrypted) throws Exception {
        String python =
                interpreter(
                        List.of("python3", "/usr/bin/python3"),
                        "-c import slixmpp",
                        "python3-slixmpp");
        start(
                python,
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
        String python =
                interpreter(
                        List.of("python3", "/usr/bin/python3"),
                        "-c import slixmpp",
                        "python3-slixmpp");
        server.account("juliet").contact("romeo@localhost").subscription(Subscription.BOTH);
        juliet.send("<presence/>").sync().forget();
        start(
                python,
                script("slixmpp_resuming_client.py"),
                server.host(),
                port(),
                "romeo@localhost/slixmpp",
                "password");
        await(juliet, stanza -> is(stanza, "presence", null) && isFrom(stanza, "romeo@"));
        sayTo("romeo@localhost/slixmpp", "Good morrow");
        assertThat(printedUntil("Good morrow")).endsWith("started", "Good morrow");
        server.stream("romeo@localhost").disconnect();
        sayTo("romeo@localhost/slixmpp", "Is the day so young?");
        sayTo("romeo@localhost/slixmpp", "But new struck nine");
        // It forgets what it has sent when it asks to resume, and complains about the count.
        assertThat(printedUntil("But new struck nine"))
                .endsWith("resumed", "Is the day so young?", "But new struck nine");
        sayTo("romeo@localhost/slixmpp", "Adieu");
        assertThat(printedUntil("Adieu")).containsExactly("Adieu");
        assertThat(guest.waitFor()).isZero();
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
                interpreter(
                        List.of("perl", "/usr/bin/perl"), "-MNet::XMPP -e1", "libnet-xmpp-perl");
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
        printedUntilItsEnd();
    }

    @Test
    void goSendxmppListening() throws Exception {
        startGoSendxmpp("--listen");
        RawClient other = bound("romeo", "other").send("<presence/>");
        await(other, OtherClientsTest::fromGoSendxmpp);
        juliet.send("<message to='romeo@localhost' type='chat'><body>Welcome</body></message>");
        assertThat(printedUntil("Welcome")).last().asString().contains("Welcome");
    }

    /** The lines up to the one with that text, or all if there is none. */
    private List<String> printedUntil(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader reader = guest.inputReader(StandardCharsets.UTF_8);
        String line = "";
        while (line != null && !line.contains(text)) {
            line = reader.readLine();
            lines.add(String.valueOf(line));
        }
        return lines;
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

    private void startGoSendxmpp(String... arguments) throws IOException {
        assumeTrue(succeeds("go-sendxmpp", "--version"), "missing: apt-get install go-sendxmpp");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "go-sendxmpp",
                                "--no-tls-verify",
                                "--username",
                                "romeo@localhost",
                                "--password",
                                "password",
                                "--jserver",
                                server.host() + ":" + port()));
        command.addAll(List.of(arguments));
        start(command.toArray(String[]::new));
    }
}
