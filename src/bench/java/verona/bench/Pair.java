package verona.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import verona.server.Account;
import verona.server.XmppServer;

/** Two clients: as many messages from the one to the other as the server takes. */
final class Pair {

    private static final int MESSAGES = 20_000;
    private static final int AT_ONCE = 100;
    private static final int REPEATS = 7;

    private Pair() {}

    /** Messages a second. */
    static double measure(String kind) throws IOException {
        try (XmppServer server = Stage.start(kind);
                RawClient from = RawClient.connect(server, server.openAccount("from"))) {
            Account account = server.openAccount("to");
            try (RawClient to = RawClient.connect(server, account)) {
                to.send("<presence/>");
                to.barrier(server.domain());
                double rate = measure(from, to, account.localpart() + "@" + server.domain());
                to.end();
                return rate;
            } finally {
                from.end();
            }
        }
    }

    private static double measure(RawClient from, RawClient to, String jid) throws IOException {
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            rates.add(flood(from, to, jid));
        }
        return Samples.of(rates).median();
    }

    private static double flood(RawClient from, RawClient to, String jid) throws IOException {
        String message = "<message type='chat' to='" + jid + "'><body>Hello</body></message>";
        long begun = System.nanoTime();
        Thread sender = new Thread(() -> send(from, message.repeat(AT_ONCE)), "flood");
        sender.start();
        for (int i = 0; i < MESSAGES; i++) {
            to.await("</message>");
        }
        return MESSAGES / ((System.nanoTime() - begun) / 1e9);
    }

    private static void send(RawClient from, String text) {
        try {
            for (int i = 0; i < MESSAGES / AT_ONCE; i++) {
                from.send(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
