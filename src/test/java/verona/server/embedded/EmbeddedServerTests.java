package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import verona.stanza.Element;

/** A server with three accounts, and the clients of a test; closing finds failures inside. */
@SuppressWarnings("this-escape") // Who starts another server needs nothing of its own for that.
public abstract class EmbeddedServerTests {

    public final EmbeddedServer server = start();
    private final List<RawClient> clients = new ArrayList<>();

    EmbeddedServer start() {
        return withAccounts(EmbeddedServer.start());
    }

    public static EmbeddedServer withAccounts(EmbeddedServer started) {
        started.createAccount("romeo", "password");
        started.createAccount("juliet", "password");
        started.createAccount("rosaline", "password");
        return started;
    }

    RawClient connected() {
        return kept(RawClient.connect(server));
    }

    RawClient opened() {
        return kept(RawClient.open(server));
    }

    RawClient authenticated(String localpart) {
        return kept(RawClient.authenticated(server, localpart));
    }

    RawClient bound(String localpart) {
        return bound(localpart, "test");
    }

    RawClient bound(String localpart, String resource) {
        return kept(RawClient.login(server, localpart, resource));
    }

    RawClient available(String localpart) {
        return available(localpart, "test");
    }

    RawClient available(String localpart, String resource) {
        return kept(RawClient.available(server, localpart, resource));
    }

    /** One that has also asked for the roster, and so gets what concerns it (RFC 6121 §2.2). */
    RawClient interested(String localpart) {
        RawClient client = available(localpart);
        client.ask("get", "", "<query xmlns='jabber:iq:roster'/>");
        return client;
    }

    private RawClient kept(RawClient client) {
        clients.add(client);
        return client;
    }

    /** The condition of an error stanza. */
    static String condition(Element stanza) {
        assertThat(stanza.attribute("type")).as(stanza.toXml()).isEqualTo("error");
        Element error = stanza.child(Element.CLIENT, "error");
        assertThat(error).as(stanza.toXml()).isNotNull();
        return error.children().get(0).name();
    }

    static boolean is(Element stanza, String name, @Nullable String type) {
        return stanza.name().equals(name)
                && (type == null || type.equals(stanza.attribute("type")));
    }

    @AfterEach
    void closeAll() {
        clients.forEach(RawClient::close);
        server.close();
    }
}
