package verona.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verona.server.XmppServer;

/** A thousand clients: what they take while idle, and a message to all of them in one room. */
final class Crowd {

    static final String NOTE =
            "The memory of idle clients is, for the embedded server, the heap of this JVM, in which"
                    + " the clients are too; for Prosody, what its process grew by.\n\n";

    private static final int MANY = 1_000;
    private static final int MESSAGES = 7;

    /** After so many have entered, all read what they have been sent. */
    private static final int READING = 50;

    private final XmppServer server;
    private final String room;
    private final List<RawClient> clients = new ArrayList<>();

    record Measured(double megabytes, double milliseconds) {}

    private Crowd(XmppServer server) {
        this.server = server;
        this.room = "crowd@" + server.mucDomain();
    }

    static Measured measure(String kind) throws IOException {
        try (XmppServer server = Stage.start(kind)) {
            Crowd crowd = new Crowd(server);
            long before = memory();
            crowd.connect();
            double megabytes = (memory() - before) / 1e6;
            crowd.enter();
            double milliseconds = crowd.hear();
            crowd.leave();
            return new Measured(megabytes, milliseconds);
        }
    }

    private void connect() throws IOException {
        for (int i = 0; i < MANY; i++) {
            clients.add(RawClient.connect(server, server.openAccount("crowd")));
        }
    }

    /** Bytes: of the child process if there is one, else of the heap. */
    private static long memory() throws IOException {
        ProcessHandle child = ProcessHandle.current().children().findFirst().orElse(null);
        return child == null ? heap() : resident(child.pid());
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Only the moderator is shown who is there: a crowd is to meet, not a million presences. */
    private void enter() throws IOException {
        RawClient owner = clients.get(0);
        owner.send(presence(0));
        owner.send(
                """
                <iq type='set' id='config' to='%s'>
                  <query xmlns='http://jabber.org/protocol/muc#owner'>
                    <x xmlns='jabber:x:data' type='submit'>
                      <field var='FORM_TYPE'>
                        <value>http://jabber.org/protocol/muc#roomconfig</value>
                      </field>
                      <field var='muc#roomconfig_presencebroadcast'>
                        <value>moderator</value>
                      </field>
                    </x>
                  </query>
                </iq>"""
                        .formatted(room));
        owner.barrier(room);
        for (int i = 1; i < MANY; i++) {
            clients.get(i).send(presence(i));
            clients.get(i).barrier(server.domain());
            if (i % READING == 0) {
                owner.barrier(server.domain());
            }
        }
        owner.barrier(server.domain());
    }

    private String presence(int nick) {
        return "<presence to='%s/%d'><x xmlns='http://jabber.org/protocol/muc'/></presence>"
                .formatted(room, nick);
    }

    private double hear() throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            String body = "<body>Number %d</body>".formatted(i);
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

    private void leave() throws IOException {
        for (RawClient client : clients) {
            client.cut();
        }
    }
}
