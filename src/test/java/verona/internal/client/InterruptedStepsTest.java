package verona.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.jxmpp.jid.impl.JidCreate;
import verona.StepError;
import verona.XmppComponent;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;

/** A step that is interrupted while it waits says so, and what it waited for. */
class InterruptedStepsTest {

    private static final StanzaTemplate EXPECTED = chat().body("Good morrow");

    /** All that a server says which logs a component in, and never says anything again. */
    private static final String LOGIN =
            "<stream:stream xmlns='jabber:component:accept'"
                    + " xmlns:stream='http://etherx.jabber.org/streams' id='1'><handshake/>";

    private static final Set<Thread.State> WAITING =
            EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private static final String HANDLED = " for the server to handle what %s has sent";

    private final ServerSocket listening = listen();
    private final List<Socket> sockets = new ArrayList<>();
    private final EmbeddedServer server = EmbeddedServer.start();
    private final Scenario scenario =
            new Scenario(
                    server,
                    new ScenarioRules(Duration.ofHours(1), true),
                    Placeholders.with(name -> name),
                    null);
    private final ScenarioComponent romeo = component("romeo");
    private final ScenarioComponent juliet = component("juliet");

    private static ServerSocket listen() {
        try {
            ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(60_000); // so that a component that never comes fails the test
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ScenarioComponent component(String name) {
        Endpoint endpoint =
                new Endpoint(listening.getInetAddress().getHostAddress(), listening.getLocalPort());
        return scenario.add(
                new ScenarioComponent.Identity(
                        name,
                        JidCreate.domainBareFromOrThrowUnchecked(name + ".localhost"),
                        "secret",
                        true,
                        endpoint));
    }

    /** The server goes first: it would not close a stream either. */
    @AfterEach
    void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        scenario.close();
        server.close();
    }

    private Socket accept() throws IOException {
        Socket socket = listening.accept();
        sockets.add(socket);
        return socket;
    }

    private void logIn(XmppComponent component) throws IOException {
        CompletableFuture<Void> login = CompletableFuture.runAsync(component::connects);
        OutputStream out = accept().getOutputStream();
        out.write(LOGIN.getBytes(UTF_8));
        login.join();
    }

    /** A step on a thread of its own. */
    private final class Waiting {

        private final CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        private final Thread thread;

        Waiting(Runnable step) {
            thread = new Thread(() -> run(step), "interrupted step");
            thread.setDaemon(true);
            thread.start();
        }

        private void run(Runnable step) {
            try {
                step.run();
                thrown.completeExceptionally(new AssertionError("it has passed"));
            } catch (Throwable e) {
                thrown.complete(Thread.interrupted() ? e : new AssertionError("flag not set", e));
            }
        }

        Throwable interrupt() {
            thread.interrupt();
            return thrown.join();
        }

        Throwable interruptWhenItWaits() {
            await().until(() -> WAITING.contains(thread.getState()) || thrown.isDone());
            return interrupt();
        }
    }

    private void assertStopped(Throwable thrown, String client, String verb, String waitedFor) {
        assertThat(thrown)
                .isInstanceOf(StepError.class)
                .message()
                .startsWith(
                        "%s %s: the test was stopped while it waited%s, after "
                                .formatted(client, verb, waitedFor));
        Step last = scenario.transcript().steps().get(scenario.transcript().steps().size() - 1);
        assertThat(last.state()).isEqualTo(Step.State.FAILED);
        assertThat(scenario.transcript().entries())
                .filteredOn(entry -> entry.kind() == Transcript.Kind.STOPPED)
                .singleElement()
                .matches(entry -> entry.client().equals(client))
                .matches(entry -> entry.text().startsWith(verb + " was stopped"));
    }

    private static Arguments step(
            String verb, String waitedFor, BiConsumer<XmppComponent, XmppComponent> step) {
        return Arguments.of(verb, waitedFor, step);
    }

    static Stream<Arguments> steps() {
        String own = HANDLED.formatted("romeo");
        String others = HANDLED.formatted("juliet");
        return Stream.of(
                step("receives", "", (romeo, juliet) -> romeo.receives(EXPECTED)),
                step("receivesNext", "", (romeo, juliet) -> romeo.receivesNext(EXPECTED)),
                step("receivesInOrder", "", (romeo, juliet) -> romeo.receivesInOrder(EXPECTED)),
                step("receivesAll", "", (romeo, juliet) -> romeo.receivesAll(EXPECTED)),
                step("receivesNothing", own, (romeo, juliet) -> romeo.receivesNothing()),
                step("receivesNothing", own, (romeo, juliet) -> romeo.receivesNothing(EXPECTED)),
                step("eventually", "", (romeo, juliet) -> romeo.eventually(() -> false)),
                step(
                        "eventually",
                        "",
                        (romeo, juliet) -> romeo.eventuallyAsserts(() -> assertThat(1).isZero())),
                step(
                        "eventually",
                        "",
                        (romeo, juliet) ->
                                romeo.eventuallyAsserts(() -> new CountDownLatch(1).await())),
                step(
                        "sends",
                        others,
                        (romeo, juliet) -> {
                            juliet.sends(presence());
                            romeo.sends(presence());
                        }),
                step(
                        "sendsRaw",
                        others,
                        (romeo, juliet) -> {
                            juliet.sends(presence());
                            romeo.sendsRaw(" ");
                        }),
                step(
                        "disconnects",
                        others,
                        (romeo, juliet) -> {
                            juliet.sends(presence());
                            romeo.disconnects();
                        }),
                step("disconnects", "", (romeo, juliet) -> romeo.disconnects()),
                step("drops", own, (romeo, juliet) -> romeo.drops()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void namesTheStepAndWhatItWaitedFor(
            String verb, String waitedFor, BiConsumer<XmppComponent, XmppComponent> step)
            throws IOException {
        logIn(romeo);
        logIn(juliet);
        Waiting waiting = new Waiting(() -> step.accept(romeo, juliet));
        Throwable thrown = waiting.interruptWhenItWaits();
        assertStopped(thrown, "romeo", verb, waitedFor);
        boolean takes = verb.startsWith("receives") && !verb.equals("receivesNothing");
        assertThat(thrown.getMessage().contains("Good morrow"))
                .as("which stanza it waited for: %s", thrown)
                .isEqualTo(takes);
    }

    @Test
    void namesAConnectsThatTheServerDoesNotAnswer() throws IOException {
        Waiting waiting = new Waiting(romeo::connects);
        assertThat(accept().getInputStream().read()).isEqualTo('<');
        assertStopped(waiting.interrupt(), "romeo", "connects", "");
        assertThat(romeo.isConnected()).isFalse();
    }

    @Test
    void namesAConnectsThatWaitsForAnother() throws IOException {
        logIn(juliet);
        juliet.sends(presence());
        Waiting waiting = new Waiting(romeo::connects);
        Throwable thrown = waiting.interruptWhenItWaits();
        assertStopped(thrown, "romeo", "connects", HANDLED.formatted("juliet"));
    }

    @Test
    void aDisconnectsThatIsStoppedHasEndedTheConnection() throws IOException {
        logIn(romeo);
        new Waiting(romeo::disconnects).interruptWhenItWaits();
        assertThat(romeo.isConnected()).isFalse();
        assertThat(romeo.isOpen()).isFalse();
    }

    @Test
    void aConditionThatThrowsHasEndedItsStep() throws IOException {
        logIn(romeo);
        assertThatThrownBy(() -> romeo.eventually(InterruptedStepsTest::readsWhatIsMissing))
                .isInstanceOf(IOException.class);
        assertThat(scenario.transcript().steps())
                .extracting(Step::state)
                .containsExactly(Step.State.PASSED, Step.State.FAILED);
    }

    private static boolean readsWhatIsMissing() throws IOException {
        throw new IOException("there is no such file");
    }
}
