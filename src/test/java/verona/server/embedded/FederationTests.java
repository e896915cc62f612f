package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.server.embedded.EmbeddedServerTests.condition;
import static verona.server.embedded.EmbeddedServerTests.is;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.server.ServerAuthentication;
import verona.stanza.Element;

/** What two servers of certain kinds exchange. They are started once, and joined for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FederationTests {

    private final String first;
    private final String second;
    private TwoServers servers;

    FederationTests(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** Skips the test where a server is not installed. */
    abstract void assumeInstalled();

    @BeforeAll
    void start() {
        assumeInstalled();
        servers = new TwoServers(first, second);
    }

    @AfterEach
    void part() {
        servers.part();
    }

    @AfterAll
    void close() {
        if (servers != null) {
            servers.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void deliverMessagesInBothDirectionsAndInOrder(ServerAuthentication authentication) {
        servers.join(authentication);
        RawClient romeo = servers.romeo();
        RawClient juliet = servers.juliet();
        List<String> said = IntStream.range(0, 50).mapToObj(i -> "word " + i).toList();
        said.forEach(word -> romeo.send(message(juliet.jid(), word)));
        assertThat(bodies(juliet, said.size())).isEqualTo(said);
        said.forEach(word -> juliet.send(message(romeo.jid(), word)));
        assertThat(bodies(romeo, said.size())).isEqualTo(said);
    }

    static String message(String to, String body) {
        return "<message type='chat' to='" + to + "'><body>" + body + "</body></message>";
    }

    private static List<String> bodies(RawClient client, int count) {
        List<String> bodies = new ArrayList<>();
        while (bodies.size() < count) {
            Element message = client.first(stanza -> is(stanza, "message", "chat"));
            bodies.add(message.child(Element.CLIENT, "body").text());
        }
        return bodies;
    }

    @ParameterizedTest
    @EnumSource
    void answerRequestsOfTheOtherServersUsers(ServerAuthentication authentication) {
        servers.join(authentication);
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
        Element answer = servers.romeo().ask("get", "capulet.lit", info);
        assertThat(answer.attribute("type")).isEqualTo("result");
        assertThat(answer.attribute("from")).isEqualTo("capulet.lit");
    }

    @ParameterizedTest
    @EnumSource
    void subscribeToPresence(ServerAuthentication authentication) {
        servers.join(authentication);
        RawClient romeo = servers.romeo();
        RawClient juliet = servers.juliet();
        romeo.send("<presence type='subscribe' to='" + bare(juliet) + "'/>");
        Element request = juliet.first(stanza -> is(stanza, "presence", "subscribe"));
        assertThat(request.attribute("from")).isEqualTo(bare(romeo));
        juliet.send("<presence type='subscribed' to='" + bare(romeo) + "'/>");
        romeo.first(stanza -> is(stanza, "presence", "subscribed"));
        romeo.first(stanza -> isPresence(stanza, juliet.jid(), null));
        juliet.send("<presence><show>dnd</show></presence>");
        Element busy =
                romeo.first(stanza -> isPresence(stanza, juliet.jid(), null) && shows(stanza));
        assertThat(busy.toXml()).contains("dnd");
        juliet.send("<presence type='unavailable'/>");
        romeo.first(stanza -> isPresence(stanza, juliet.jid(), "unavailable"));
    }

    private static boolean isPresence(Element stanza, String from, String type) {
        return stanza.name().equals("presence")
                && from.equals(stanza.attribute("from"))
                && Objects.equals(type, stanza.attribute("type"));
    }

    private static boolean shows(Element presence) {
        return presence.child(Element.CLIENT, "show") != null;
    }

    private static String bare(RawClient client) {
        return client.jid().replaceFirst("/.*", "");
    }

    @ParameterizedTest
    @EnumSource
    void haveARoomInCommon(ServerAuthentication authentication) {
        servers.join(authentication);
        String room = "garden-" + authentication.ordinal() + "@conference.capulet.lit";
        RawClient juliet = servers.juliet();
        enter(juliet, room + "/Juliet");
        juliet.ask(
                "set",
                room,
                "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                        + "<x xmlns='jabber:x:data' type='submit'/></query>");
        RawClient romeo = servers.romeo();
        enter(romeo, room + "/Romeo");
        juliet.first(stanza -> isPresence(stanza, room + "/Romeo", null));
        romeo.send("<message type='groupchat' to='" + room + "'><body>Hello</body></message>");
        assertThat(heard(juliet)).isEqualTo("Hello");
        assertThat(heard(romeo)).isEqualTo("Hello");
        romeo.send("<presence type='unavailable' to='" + room + "/Romeo'/>");
        juliet.first(stanza -> isPresence(stanza, room + "/Romeo", "unavailable"));
    }

    private static void enter(RawClient client, String occupant) {
        client.send(
                "<presence to='"
                        + occupant
                        + "'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        client.first(stanza -> isPresence(stanza, occupant, null));
    }

    private static String heard(RawClient client) {
        return client.first(
                        s ->
                                is(s, "message", "groupchat")
                                        && s.child(Element.CLIENT, "body") != null)
                .child(Element.CLIENT, "body")
                .text();
    }

    @Test
    void refuseACertificateForAnotherDomain() {
        servers.join(ServerAuthentication.CERTIFICATES);
        servers.montague.federation().presentCertificateOf("other.lit");
        RawClient romeo = servers.romeo();
        RawClient juliet = servers.juliet();
        romeo.send(message(juliet.jid(), "It is not Romeo"));
        assertThat(error(romeo)).isIn("remote-server-timeout", "remote-server-not-found");
        assertThat(juliet.hasNothing()).isTrue();
        juliet.send(message(romeo.jid(), "Who is there?"));
        assertThat(error(juliet)).isIn("remote-server-timeout", "remote-server-not-found");
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void refuseDialbackWhereACertificateIsNeeded() {
        servers.join(ServerAuthentication.CERTIFICATES);
        servers.montague
                .federation()
                .addPeer(
                        "capulet.lit",
                        "127.0.0.1",
                        servers.capulet.federation().port(),
                        ServerAuthentication.DIALBACK);
        RawClient romeo = servers.romeo();
        romeo.send(message(servers.juliet().jid(), "Who am I?"));
        assertThat(error(romeo)).isIn("remote-server-timeout", "remote-server-not-found");
    }

    private static String error(RawClient client) {
        return condition(client.first(stanza -> is(stanza, "message", "error")));
    }

    @Test
    void sayThatADomainIsUnknown() {
        servers.join(ServerAuthentication.DIALBACK);
        RawClient romeo = servers.romeo();
        romeo.send(message("juliet@verona.lit", "Where is she?"));
        assertThat(error(romeo)).isEqualTo("remote-server-not-found");
    }

    @Test
    void sayThatTheOtherServerIsNotThere() throws IOException {
        servers.montague
                .federation()
                .addPeer("capulet.lit", "127.0.0.1", closedPort(), ServerAuthentication.DIALBACK);
        RawClient romeo = servers.romeo();
        romeo.send(message("juliet@capulet.lit", "Is anybody there?"));
        assertThat(error(romeo)).isIn("remote-server-timeout", "remote-server-not-found");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void forgetAPeerAndFindItAgain() {
        servers.join(ServerAuthentication.DIALBACK);
        RawClient romeo = servers.romeo();
        RawClient juliet = servers.juliet();
        romeo.send(message(juliet.jid(), "one"));
        bodies(juliet, 1);
        servers.montague.federation().removePeer("capulet.lit");
        romeo.send(message(juliet.jid(), "two"));
        assertThat(error(romeo)).isEqualTo("remote-server-not-found");
        servers.join(ServerAuthentication.DIALBACK);
        romeo.send(message(juliet.jid(), "three"));
        assertThat(bodies(juliet, 1)).containsExactly("three");
    }
}
