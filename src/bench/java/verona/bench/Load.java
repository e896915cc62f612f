package verona.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verona.server.Account;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** What the servers bear, over raw sockets: the same work on each. */
final class Load {

    private static final int MANY = 1_000;
    private static final int MESSAGES = 20_000;
    private static final int BATCH = 100;
    private static final int REPEATS = 5;

    private final Table table =
            new Table("load", "server", "measured", "unit", "target", "reached");

    static String report(List<String> servers) throws Exception {
        Load load = new Load();
        load.starts();
        for (String server : servers) {
            load.crowd(server);
            load.pair(server);
        }
        return load.table.toString();
    }

    private void starts() throws Exception {
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long begun = System.nanoTime();
            try (XmppServer server = EmbeddedServer.start()) {
                warm.add(since(begun, server));
            }
        }
        double median = Samples.of(warm.subList(20, 40)).median();
        row("start, warm", "embedded", median, "ms", 20, true);
        row("start, in a fresh JVM", "embedded", FreshStart.measure(), "ms", 150, true);
        List<Double> prosody = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            long begun = System.nanoTime();
            try (XmppServer server = Stage.start("prosody")) {
                prosody.add(since(begun, server));
            } catch (verona.server.ServerException e) {
                return;
            }
        }
        row("start", "prosody", Samples.of(prosody).median(), "ms", 0, true);
    }

    /** Milliseconds until a server listens. */
    private static double since(long begun, XmppServer server) {
        return server.port() > 0 ? (System.nanoTime() - begun) / 1e6 : Double.NaN;
    }

    /** Many clients: what they take when idle, and a message to all of them in one room. */
    private void crowd(String kind) throws Exception {
        List<RawClient> clients = new ArrayList<>();
        try (XmppServer server = Stage.start(kind)) {
            long before = used();
            String room = "crowd@" + server.mucDomain();
            for (int i = 0; i < MANY; i++) {
                Account account = server.openAccount("crowd");
                clients.add(RawClient.connect(server, account));
            }
            if (kind.equals("embedded")) {
                double megabytes = (used() - before) / 1e6;
                row("1,000 idle clients, with this side's", kind, megabytes, "MB", 64, true);
            }
            enter(clients, room, server.domain());
            row("1,000 in a room get a message", kind, broadcast(clients, room), "ms", 1_000, true);
            for (RawClient client : clients) {
                client.cut();
            }
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void enter(List<RawClient> clients, String room, String domain)
            throws IOException {
        String config = "http://jabber.org/protocol/muc#";
        RawClient owner = clients.get(0);
        owner.send(
                "<presence to='"
                        + room
                        + "/0'><x xmlns='"
                        + config.replace("#", "")
                        + "'/></presence>");
        owner.send(
                "<iq type='set' id='c' to='"
                        + room
                        + "'><query xmlns='"
                        + config
                        + "owner'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                        + "<value>"
                        + config
                        + "roomconfig</value></field><field"
                        + " var='muc#roomconfig_presencebroadcast'/></x></query></iq>");
        owner.await("id='c'");
        for (int i = 1; i < clients.size(); i++) {
            RawClient client = clients.get(i);
            client.send(
                    "<presence to='"
                            + room
                            + "/"
                            + i
                            + "'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
            client.barrier(domain);
            // What they are told of each other is not to fill anybody's socket.
            for (int k = 0; k < i && i % 50 == 0; k++) {
                clients.get(k).barrier(domain);
            }
        }
        for (RawClient client : clients) {
            client.barrier(domain);
        }
    }

    private static double broadcast(List<RawClient> clients, String room) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            String body = "<body>to all " + i + "</body>";
            long begun = System.nanoTime();
            clients.get(0)
                    .send("<message type='groupchat' to='" + room + "'>" + body + "</message>");
            for (RawClient client : clients) {
                client.await(body);
            }
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return Samples.of(times).median();
    }

    private void pair(String kind) throws Exception {
        try (XmppServer server = Stage.start(kind);
                RawClient from = RawClient.connect(server, server.openAccount("from"))) {
            Account account = server.openAccount("to");
            try (RawClient to = RawClient.connect(server, account)) {
                to.send("<presence/>");
                to.await("<presence");
                String jid = account.localpart() + "@" + server.domain();
                double rate = 0;
                for (int i = 0; i < REPEATS; i++) {
                    rate = Math.max(rate, flood(from, to, jid));
                }
                row("messages between two clients", kind, rate, "/s", 10_000, false);
                to.end();
            }
            from.end();
        }
    }

    private static double flood(RawClient from, RawClient to, String jid) throws IOException {
        String message = "<message type='chat' to='" + jid + "'><body>Hello</body></message>";
        long begun = System.nanoTime();
        Thread sender = new Thread(() -> sendAll(from, message.repeat(BATCH)), "flood");
        sender.start();
        for (int i = 0; i < MESSAGES; i++) {
            to.await("</message>");
        }
        return MESSAGES / ((System.nanoTime() - begun) / 1e9);
    }

    private static void sendAll(RawClient from, String batch) {
        try {
            for (int i = 0; i < MESSAGES / BATCH; i++) {
                from.send(batch);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A target of 0 is none; only the embedded server has any. */
    private void row(
            String name, String server, double value, String unit, double target, boolean atMost) {
        boolean judged = target > 0 && server.equals("embedded");
        boolean reached = atMost ? value <= target : value >= target;
        table.row(
                name,
                server,
                String.format(Locale.ROOT, "%.1f", value),
                unit,
                judged ? String.format(Locale.ROOT, "%s %.0f", atMost ? "<=" : ">=", target) : "",
                judged ? (reached ? "yes" : "no") : "");
    }
}
