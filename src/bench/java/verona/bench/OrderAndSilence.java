package verona.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import verona.RoutedAs;
import verona.server.Account;
import verona.server.Routing;
import verona.server.Servers;
import verona.server.XmppServer;

/**
 * Whether order and silence are certain, and what they cost: with a ping on the sender's stream
 * only, and where stanzas are followed to their destinations.
 */
final class OrderAndSilence {

    private static final String NOTE =
            "A quiet period of 250 ms, which would be needed otherwise, adds 250 ms to a round of"
                    + " the last kind.\n\n";

    /** Those that can exchange stanzas with others. */
    private static final List<String> FEDERATING = List.of("embedded", "prosody");

    private static final String OTHER = "capulet.example";
    private static final int WARMUP = 50;
    private static final int BUSY = 2;

    /** So many in one scenario: what it keeps is to cost nothing. */
    private static final int SERIES = 100;

    private final Table table =
            new Table("order and silence", "server", "barrier", "rounds", "wrong", "ms a round");
    private final int rounds;

    private OrderAndSilence(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Measures alone.
     *
     * <pre>{@code
     * java -Drounds=2000 -Dserver=embedded,prosody verona.bench.OrderAndSilence
     * }</pre>
     */
    public static void main(String[] arguments) throws Exception {
        String servers = System.getProperty("server", "embedded,prosody");
        System.out.print(report(List.of(servers.split(","))));
    }

    static String report(List<String> servers) throws Exception {
        OrderAndSilence measured = new OrderAndSilence(Integer.getInteger("rounds", 2_000));
        for (String server : servers) {
            for (Routing routing : List.of(Routing.IN_ORDER, Routing.ASYNCHRONOUS)) {
                try (XmppServer running = start(server)) {
                    measured.measure(server, RoutedAs.of(running, routing));
                }
            }
        }
        for (String pair : pairs(servers)) {
            String[] names = pair.split(" and ");
            try (XmppServer own = start(names[0]);
                    XmppServer other =
                            Servers.provider(names[1]).start(OTHER, System::getProperty)) {
                measured.measureAcross(pair, own, other);
            }
        }
        return measured.table + NOTE;
    }

    /** Each two of those that can exchange stanzas. */
    private static List<String> pairs(List<String> servers) {
        List<String> pairs = new ArrayList<>();
        List<String> able = servers.stream().filter(FEDERATING::contains).toList();
        for (int i = 0; i < able.size(); i++) {
            for (String other : able.subList(i, able.size())) {
                pairs.add(able.get(i) + " and " + other);
            }
        }
        return pairs;
    }

    private void measureAcross(String pair, XmppServer own, XmppServer other) throws Exception {
        for (String round : FederatedRounds.NAMES) {
            for (boolean followed : List.of(false, true)) {
                Result result = new Result();
                playAcross(own, other, followed, round, WARMUP, new Result());
                for (int left = rounds; left > 0; left -= SERIES) {
                    playAcross(own, other, followed, round, Math.min(left, SERIES), result);
                }
                row(round, pair, followed, result);
            }
        }
    }

    private static void playAcross(
            XmppServer own,
            XmppServer other,
            boolean followed,
            String name,
            int rounds,
            Result result)
            throws Exception {
        try (FederatedRounds played = new FederatedRounds(own, other, followed)) {
            played.prepare();
            play(played.named(name), rounds, result);
        }
    }

    private static void play(IntPredicate round, int rounds, Result result) {
        long begun = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            result.wrong += round.test(i) ? 0 : 1;
        }
        result.nanos += System.nanoTime() - begun;
    }

    static XmppServer start(String server) {
        return Servers.start(
                name -> name.equals("verona.server") ? server : System.getProperty(name));
    }

    private void measure(String name, XmppServer server) throws Exception {
        for (String round : Rounds.NAMES) {
            Result result = new Result();
            play(server, round, WARMUP, new Result());
            for (int left = rounds; left > 0; left -= SERIES) {
                play(server, round, Math.min(left, SERIES), result);
            }
            row(round, name, server.routing() == Routing.ASYNCHRONOUS, result);
        }
    }

    /** How many rounds were wrong, and how long all of them took. */
    private static final class Result {
        private int wrong;
        private long nanos;
    }

    private static void play(XmppServer server, String name, int rounds, Result result)
            throws Exception {
        BenchAccounts accounts = BenchAccounts.open(server);
        try (Rounds played = new Rounds(accounts)) {
            played.prepare();
            IntPredicate round = played.named(name);
            Busy busy = name.equals(Rounds.SILENCE) ? busy(accounts) : Busy.nobody();
            play(round, rounds, result);
            busy.stop();
        }
        accounts.close();
    }

    /** Requests to the room make what it sends on late. */
    private static Busy busy(BenchAccounts accounts) throws Exception {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < BUSY; i++) {
            Account account = accounts.server().openAccount("busy");
            clients.add(RawClient.connect(accounts.server(), account));
        }
        return Busy.asking(accounts.room().jid().toString(), clients);
    }

    private void row(String name, String server, boolean followed, Result result) {
        table.row(
                name,
                server,
                followed ? "followed" : "stream",
                Integer.toString(rounds),
                Integer.toString(result.wrong),
                String.format(Locale.ROOT, "%.2f", result.nanos / 1e6 / rounds));
    }
}
