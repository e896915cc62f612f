package verona;

import static verona.Stanzas.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.CuttingProxy.Direction;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.TestedConnection;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.EmbeddedStream;

/**
 * Thirty stanzas in each direction, and a connection that is cut at a certain byte: the client
 * resumes, and each stanza arrives once and in order. The system property {@code cuts=all} cuts at
 * every byte; without it there are 200 cuts.
 */
@XmppTest
@Timeout(60)
class CutAnywhereTest {

    private static final int STANZAS = 30;
    private static final int LENGTH = 200;
    private static final int BYTES = STANZAS * LENGTH;
    private static final int SAMPLES = 100;

    /** Where the connection is cut: when so many bytes have gone that way. */
    record Cut(Direction direction, int bytes) {

        @Override
        public String toString() {
            return bytes + " bytes " + direction.name().toLowerCase().replace('_', ' ');
        }
    }

    static Stream<Cut> cuts() {
        boolean all = "all".equals(System.getProperty("cuts"));
        List<Cut> cuts = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (int bytes = 0; bytes < BYTES; bytes += all ? 1 : BYTES / SAMPLES) {
                // Not always at the same place of a stanza.
                cuts.add(new Cut(direction, all ? bytes : bytes + bytes / LENGTH % LENGTH));
            }
        }
        return cuts.stream();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void losesNothingAndBringsNothingTwice(Cut cut, XmppServer server) {
        ConnectionOptions options =
                StreamManagementStatesTest.MANAGED.orElse(TestedConnection.options());
        if (cut.direction() == Direction.TO_SERVER && cut.bytes() > 0) {
            Specification.differsOnProsody(
                    server, "XEP-0198 §5: it goes on with a stanza that was cut in two");
        }
        Specification.sometimesDiffersOnEjabberd(
                server,
                "XEP-0198 §5 and RFC 6120 §10.1: it goes on with the earlier connection after"
                        + " it has resumed the session on another");
        try (MadeScenario made = MadeScenario.racingOn(server);
                CuttingProxy proxy = CuttingProxy.before(server, options)) {
            Endpoint place = new Endpoint(proxy.host(), proxy.port());
            XmppClient romeo = made.client("romeo", options, place);
            XmppClient juliet = made.client("juliet", ConnectionOptions.UNSET);
            romeo.connects();
            juliet.connects();

            arm(cut, romeo, server, proxy);
            for (int i = 0; i < STANZAS; i++) {
                romeo.sends(stanza("r" + i, juliet));
                juliet.sends(stanza("j" + i, romeo));
            }
            romeo.eventually(() -> !romeo.isConnected());
            romeo.resumes();

            for (int i = 0; i < STANZAS; i++) {
                juliet.receivesNext(message().id("r" + i));
                romeo.receivesNext(message().id("j" + i));
            }
            juliet.receivesNothing();
            romeo.receivesNothing();
        }
    }

    private static void arm(Cut cut, XmppClient romeo, XmppServer server, CuttingProxy proxy) {
        if (!(server instanceof EmbeddedServer embedded)) {
            proxy.cutAfter(cut.direction(), cut.bytes());
            return;
        }
        EmbeddedStream stream = embedded.stream(romeo.fullJid());
        switch (cut.direction()) {
            case TO_SERVER -> stream.disconnectAfterReceiving(cut.bytes());
            case TO_CLIENT -> stream.disconnectAfterSending(cut.bytes());
        }
    }

    /** A message of that length when it is sent, and of some more when it arrives. */
    private static String stanza(String id, XmppClient to) {
        String text =
                "<message id='%s' to='%s'><body>%%s</body></message>".formatted(id, to.fullJid());
        return text.formatted("o".repeat(LENGTH + 2 - text.length()));
    }
}
