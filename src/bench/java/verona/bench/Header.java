package verona.bench;

import java.io.IOException;
import java.util.List;
import verona.server.XmppServer;

/** What was measured, and on what. */
final class Header {

    private static final String WHAT =
            """
            The affiliation-notify scenario, warm:
              test    all a test costs but JUnit: 3 fresh accounts, 2 connections, 7 stanzas sent
                      and 13 received, 1 barrier, both connections closed, the accounts deleted
              verona  the same in the DSL without the accounts
              raw     the bytes of 'verona' over raw sockets on one thread, with its waits and its
                      barrier, and no look at what comes but for the end of what is waited for
              smack   the same scenario in Smack with collectors, and no barrier
            Each run has a room of its own. A series is 60 runs (400 the first time) to warm up and
            100 measured ones, on a server of its own; 5 series of each, by turns.
            """;

    private Header() {}

    static String of(List<String> servers) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("JDK ").append(Runtime.version()).append(", ");
        text.append(Runtime.getRuntime().availableProcessors()).append(" cores\n");
        for (String server : servers) {
            text.append(server).append(": ").append(version(server)).append('\n');
        }
        if (!servers.contains("prosody")) {
            text.append("prosody: skipped, it does not start: apt-get install prosody\n");
        }
        return text.append('\n').append(WHAT).append('\n').toString();
    }

    /** XEP-0092. */
    private static String version(String kind) throws IOException {
        try (XmppServer server = Stage.start(kind);
                RawClient client = RawClient.connect(server, server.openAccount("bench"))) {
            client.send(
                    "<iq type='get' id='v' to='"
                            + server.domain()
                            + "'><query xmlns='jabber:iq:version'/></iq>");
            client.await("<version>");
            String version = client.await("</version>");
            client.end();
            return version;
        }
    }
}
