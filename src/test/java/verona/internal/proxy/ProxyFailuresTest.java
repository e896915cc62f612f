package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static verona.internal.proxy.Conversation.passes;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins through a proxy, and what it does where one end does not do its part. */
class ProxyFailuresTest extends ProxyTests {

    @Test
    void asksAServerOnceWhetherItRequiresTls() throws Exception {
        try (Proxy another = Proxy.forClients(played, reports);
                Conversation first = Conversation.open(another, played, Conversation.Way.TCP)) {
            passes(Conversation.HEADER, first.program, first.server);
        }
    }

    @Test
    void reportsWhatAProgramSendsBeforeItKnowsThatItIsLoggedIn() throws Exception {
        passes(Conversation.HEADER, program, server);
        passes(PlayedServer.HEADER + "<stream:features/>", server, program);
        program.say(Conversation.BINDING + "<presence/><message/>");
        assertThat(server.read(Conversation.BINDING)).isEqualTo(Conversation.BINDING);
        passes(Conversation.BOUND, server, program);
        assertThat(server.read("<presence/><message/>")).isEqualTo("<presence/><message/>");
        assertThat(reports.lines().get(0)).startsWith("logged in romeo@localhost/garden");
        assertThat(reports.lines("sent")).containsExactly("sent <presence/>", "sent <message/>");
    }

    @Test
    void closesWhereALoginIsNotAnswered() throws Exception {
        passes(Conversation.HEADER, program, server);
        passes(PlayedServer.HEADER + "<stream:features/>", server, program);
        program.say(Conversation.BINDING + "<presence/>");
        assertThat(server.read(Conversation.BINDING)).isEqualTo(Conversation.BINDING);
        proxy.close();
        assertThat(reports.lines()).containsExactly("ended the proxy cut the connection");
    }

    @Test
    void reportsARefusedResource() throws Exception {
        passes(Conversation.HEADER, program, server);
        passes(PlayedServer.HEADER + "<stream:features/>", server, program);
        passes(Conversation.BINDING, program, server);
        passes(
                "<iq type='error' id='b'><error type='cancel'>"
                        + "<conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>",
                server,
                program);
        assertThat(reports.lines()).containsExactly("refused conflict");
    }

    /** XEP-0198 §5: the program has a session, and asks for it on another connection. */
    private Conversation askToResume() throws Exception {
        logIn();
        passes("<enable xmlns='urn:xmpp:sm:3' resume='1'/>", program, server);
        passes("<enabled xmlns='urn:xmpp:sm:3' resume='1' id='s'/>", server, program);
        Conversation again = Conversation.open(proxy, played, Conversation.Way.TCP);
        passes(Conversation.HEADER, again.program, again.server);
        passes(PlayedServer.HEADER + "<stream:features/>", again.server, again.program);
        passes("<resume xmlns='urn:xmpp:sm:3' previd='s' h='0'/>", again.program, again.server);
        return again;
    }

    @Test
    void reportsANewSessionInPlaceOfOneThatIsNotResumed() throws Exception {
        try (Conversation again = askToResume()) {
            passes("<failed xmlns='urn:xmpp:sm:3'/>", again.server, again.program);
            assertThat(reports.lines("resumed")).isEmpty();
            passes(Conversation.BINDING, again.program, again.server);
            passes(Conversation.BOUND, again.server, again.program);
            assertThat(reports.lines("logged in")).hasSize(2);
        }
    }

    @Test
    void reportsWhoseSessionIsResumed() throws Exception {
        try (Conversation again = askToResume()) {
            passes("<resumed xmlns='urn:xmpp:sm:3' previd='s'/>", again.server, again.program);
            assertThat(reports.lines("resumed").get(0))
                    .startsWith("resumed romeo@localhost/garden by ");
        }
    }

    @Test
    void saysWhyAProgramIsNotConnected() throws Exception {
        played.close();
        try (Peer another = Peer.connect(proxy.host(), proxy.port())) {
            assertThat(another.readToTheEnd()).isEmpty();
        }
        assertThat(reports.awaitEnd())
                .isEqualTo(
                        "connection refused: nothing accepts connections at "
                                + played.host()
                                + ":"
                                + played.port());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWhenItsListenerFails(boolean fromProgram) throws Exception {
        logIn();
        reports.fail();
        (fromProgram ? program : server).say("<presence/>");
        assertThat(reports.awaitEnd())
                .isEqualTo("the proxy failed: java.lang.IllegalStateException: on purpose");
        assertThat(program.readToTheEnd()).isEmpty();
        assertThat(server.readToTheEnd()).isEmpty();
    }

    @Test
    void saysWhyAComponentIsNotConnected() throws Exception {
        played.takesNoComponents();
        try (Proxy components = Proxy.forComponents(played, reports);
                Peer component = Peer.connect(components.host(), components.port())) {
            assertThat(component.readToTheEnd()).isEmpty();
        }
        assertThat(reports.awaitEnd()).contains("takes no external components");
    }

    /** Both of its threads wait to write then. */
    @Test
    void closesWhereNobodyReads() throws Exception {
        ProxiedStream stream = logIn();
        ExecutorService flooding = Executors.newCachedThreadPool();
        Future<?> there = flooding.submit(() -> flood(program));
        Future<?> back = flooding.submit(() -> flood(server));
        await().until(() -> reports.lines().size() > 10);
        proxy.close();
        assertThat(stream.isOpen()).isFalse();
        flooding.shutdown();
        assertThatThrownBy(there::get).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(back::get).hasCauseInstanceOf(IOException.class);
    }

    private static Void flood(Peer peer) throws IOException {
        String message = "<message><body>" + "x".repeat(60_000) + "</body></message>";
        while (true) {
            peer.say(message);
        }
    }

    @Test
    void closesWhatIsOpen() throws Exception {
        logIn();
        proxy.close();
        assertThat(reports.lines("ended")).containsExactly("ended the proxy cut the connection");
        assertThat(program.readToTheEnd()).isEmpty();
        assertThat(server.readToTheEnd()).isEmpty();
    }
}
