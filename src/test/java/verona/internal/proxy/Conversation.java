package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** A program and a server that a test plays, with a proxy between them. */
final class Conversation implements AutoCloseable {

    /** How the program connects. */
    enum Way {
        TCP,
        STARTTLS,
        DIRECT_TLS
    }

    static final String HEADER =
            "<?xml version='1.0'?>\n<stream:stream to='localhost' xmlns='jabber:client'"
                    + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
    private static final String STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

    /** Asks for a resource. */
    static final String BINDING = "<iq type='set' id='b'><bind xmlns='" + BIND + "'/></iq>";

    /** The answer. */
    static final String BOUND =
            "<iq type='result' id='b'><bind xmlns='"
                    + BIND
                    + "'><jid>romeo@localhost/garden</jid></bind></iq>";

    final Peer program;
    final Peer server;

    private Conversation(Peer program, Peer server) {
        this.program = program;
        this.server = server;
    }

    /** Connects; on the stream to which the server is left nothing has been said. */
    static Conversation open(Proxy proxy, PlayedServer played, Way way) throws IOException {
        Peer program =
                Peer.connect(
                        proxy.host(), way == Way.DIRECT_TLS ? proxy.directTlsPort() : proxy.port());
        if (way == Way.TCP) {
            return new Conversation(program, played.accept());
        }
        if (way == Way.STARTTLS) {
            try (Peer plain = played.accept()) {
                passes(HEADER, program, plain);
                passes(PlayedServer.HEADER + PlayedServer.FEATURES, plain, program);
                program.say(STARTTLS);
                program.readUntil("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
                assertThat(plain.readToTheEnd()).isEmpty();
            }
        }
        program.encrypt(proxy.sslContext());
        return new Conversation(program, played.accept());
    }

    /** The text arrives as it was said. */
    static void passes(String text, Peer from, Peer to) throws IOException {
        from.say(text);
        assertThat(to.read(text)).isEqualTo(text);
    }

    /** As Romeo in the garden. */
    void logIn() throws IOException {
        authenticate();
        passes(BINDING, program, server);
        passes(BOUND, server, program);
    }

    /** As Romeo, who has no resource yet. */
    void authenticate() throws IOException {
        openStream();
        passes("<auth xmlns='" + SASL + "' mechanism='PLAIN'>AGEAYg==</auth>", program, server);
        passes("<success xmlns='" + SASL + "'/>", server, program);
        passes(HEADER, program, server);
        passes(PlayedServer.HEADER + "<stream:features/>", server, program);
    }

    /** As far as the server's offer. */
    void openStream() throws IOException {
        passes(HEADER, program, server);
        passes(
                PlayedServer.HEADER
                        + "<stream:features><mechanisms xmlns='"
                        + SASL
                        + "'><mechanism>PLAIN</mechanism></mechanisms></stream:features>",
                server,
                program);
    }

    @Override
    public void close() throws IOException {
        program.close();
        server.close();
    }
}
