package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ResourceConflict;
import verona.stanza.Element;

/** RFC 6120 §7. */
class BindTest extends EmbeddedServerTests {

    private static final String BIND = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>%s</bind>";

    @Test
    void bindsTheResourceThatIsAskedFor() {
        RawClient client = authenticated("romeo");
        client.bind("balcony");
        assertThat(client.jid()).isEqualTo("romeo@localhost/balcony");
    }

    @Test
    void choosesAResourceWhereNoneIsAskedFor() {
        RawClient one = authenticated("romeo");
        RawClient other = authenticated("romeo");
        one.bind("");
        other.bind("");
        assertThat(one.jid()).startsWith("romeo@localhost/").isNotEqualTo(other.jid());
    }

    @Test
    void closesTheOlderSessionOfAResource() {
        RawClient older = bound("romeo");
        RawClient newer = bound("romeo");
        assertThat(older.streamError()).isEqualTo("conflict");
        assertThat(newer.sync().jid()).isEqualTo("romeo@localhost/test");
    }

    @Test
    void refusesAResourceThatCanBeNone() {
        RawClient client = authenticated("romeo");
        String resource = "<resource>" + "x".repeat(1024) + "</resource>";
        assertThat(condition(client.ask("set", "", BIND.formatted(resource))))
                .isEqualTo("bad-request");
        client.bind("shorter");
    }

    @Test
    void takesTheSessionRequestOfOlderClients() {
        Element answer =
                bound("romeo")
                        .ask("set", "", "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'/>");
        assertThat(answer.attribute("type")).isEqualTo("result");
    }

    @Test
    void refusesTheNewerOfTwoSessionsWhereThatIsWanted() {
        try (EmbeddedServer strict = start(ResourceConflict.REFUSE_NEWER)) {
            RawClient older = RawClient.login(strict, "romeo", "test");
            RawClient newer = RawClient.authenticated(strict, "romeo");
            Element answer = newer.ask("set", "", BIND.formatted("<resource>test</resource>"));
            assertThat(condition(answer)).isEqualTo("conflict");
            newer.bind("other");
            assertThat(older.sync().jid()).isEqualTo("romeo@localhost/test");
            older.close();
            newer.close();
        }
    }

    @Test
    void renamesTheNewerOfTwoSessionsWhereThatIsWanted() {
        try (EmbeddedServer mild = start(ResourceConflict.RENAME_NEWER);
                RawClient older = RawClient.login(mild, "romeo", "test");
                RawClient newer = RawClient.login(mild, "romeo", "test")) {
            assertThat(newer.sync().jid()).startsWith("romeo@localhost/").isNotEqualTo(older.jid());
            older.sync();
        }
    }

    private static EmbeddedServer start(ResourceConflict answer) {
        return withAccounts(
                EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withResourceConflict(answer)));
    }

    /** RFC 6120 §7.7.3. */
    @Test
    void closesTheStreamAfterTooManyTries() {
        RawClient client = authenticated("romeo");
        String resource = "<resource>" + "x".repeat(1024) + "</resource>";
        for (int i = 0; i < 10; i++) {
            client.send("<iq type='set' id='b'>" + BIND.formatted(resource) + "</iq>");
        }
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }

    /** RFC 6120 §7.1: a stream has one resource. */
    @Test
    void bindsNoSecondResource() {
        RawClient client = bound("romeo");
        assertThat(condition(client.ask("set", "", BIND.formatted("")))).isEqualTo("not-allowed");
        assertThat(client.sync().jid()).isEqualTo("romeo@localhost/test");
    }

    /** RFC 6120 §7.1, and §8.1.2.1: what the account's server says comes from the account. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "romeo@localhost"})
    void refusesASecondResourceInTheNameOfWhoIsAsked(String to) {
        Element answer = bound("romeo").ask("set", to, BIND.formatted(""));
        assertThat(condition(answer)).isEqualTo("not-allowed");
        assertThat(answer.attribute("from")).isEqualTo(to);
    }

    /** RFC 6120 §7: it is the own server that binds; for others the request is one like any. */
    @Test
    void bringsARequestToWhomItIsAddressed() {
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        romeo.send(
                "<iq type='set' id='1' to='" + juliet.jid() + "'>" + BIND.formatted("") + "</iq>");
        assertThat(juliet.next().attribute("from")).isEqualTo(romeo.jid());
        assertThat(condition(romeo.ask("set", "juliet@localhost", BIND.formatted(""))))
                .isEqualTo("service-unavailable");
    }

    /** RFC 6120 §7.1. */
    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "romeo@localhost, true",
        "juliet@localhost, false",
        "localhost/x, false",
        "@, false",
    })
    void bindsForRequestsToTheServerOrTheAccountOnly(String to, boolean allowed) {
        RawClient client = authenticated("romeo");
        client.send("<iq type='set' id='1' to='" + to + "'>" + BIND.formatted("") + "</iq>");
        if (allowed) {
            assertThat(client.require("iq").attribute("type")).isEqualTo("result");
        } else {
            assertThat(client.streamError()).isEqualTo("not-authorized");
        }
    }

    /** RFC 6120 §8.2.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='set'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>",
                "<iq type='set' id='1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/><x/></iq>",
            })
    void refusesARequestThatLacksWhatAnIqNeeds(String request) {
        RawClient client = authenticated("romeo");
        assertThat(condition(client.send(request).next())).isEqualTo("bad-request");
        client.bind("better");
    }
}
