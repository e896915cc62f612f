package verona.internal.report;

import java.util.ArrayList;
import java.util.List;

/** The transcript of a crowd in a room: 30 lifelines, and as many stanzas as are asked for. */
final class Crowd {

    private static final int USERS = 26;

    private final List<String> lines = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    private Crowd() {
        lines.add(
                """
                {"type":"test","class":"example.CrowdTest","name":"talks()","state":"passed",\
                "server":"embedded server","domain":"localhost","us":2000000}""");
        lifeline("romeo", "client");
        lifeline("room", "room");
        lifeline("server", "server");
        lifeline("juliet", "client");
        for (int user = 1; user <= USERS; user++) {
            lifeline("user" + user, "client");
        }
    }

    static List<String> talks(int stanzas) {
        Crowd crowd = new Crowd();
        for (int n = 1; n <= stanzas; n++) {
            crowd.stanza(n);
        }
        crowd.lines.addAll(crowd.steps);
        return crowd.lines;
    }

    private void lifeline(String id, String kind) {
        lines.add(
                """
                {"type":"lifeline","id":"%1$s","kind":"%2$s","jid":"%1$s@localhost"}"""
                        .formatted(id, kind));
    }

    private static String client(int n) {
        return switch (n % 8) {
            case 0 -> "romeo";
            case 3 -> "juliet";
            default -> "user" + (1 + n % USERS);
        };
    }

    private void stanza(int n) {
        boolean sent = n % 4 == 0;
        boolean unread = !sent && n % 5 == 0;
        int step = unread ? 0 : steps.size() + 1;
        String label = (sent ? "message → room" : "message from room") + ", number " + n;
        lines.add(
                """
                {"type":"stanza","n":%d,"us":%d,"client":"%s","direction":"%s","peer":"room",\
                "kind":"message","label":"%s","state":"%s",%s\
                "xml":"\\u003cmessage/>","pretty":["\\u003cmessage/>"]}"""
                        .formatted(
                                n,
                                n * 1000,
                                client(n),
                                sent ? "sent" : "received",
                                label,
                                sent ? "sent" : unread ? "unread" : "read",
                                unread ? "" : "\"step\":" + step + ","));
        if (!unread) {
            step(n, step, client(n), sent ? "sends" : "receives", label);
        }
    }

    private void step(int n, int step, String client, String verb, String label) {
        steps.add(
                """
                {"type":"step","n":%d,"us":%d,"client":"%4$s","verb":"%5$s",\
                "text":"%4$s %5$s %6$s","state":"passed","source":"CrowdTest.java:%1$d",\
                "entries":[%3$d]}"""
                        .formatted(step, n * 1000, n, client, verb, label));
    }
}
