package verona.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Transcripts to show on pages. */
final class Samples {

    private Samples() {}

    static List<String> lines(String name) {
        return read("page/" + name + ".jsonl");
    }

    /** The transcript of one of the typical failures. */
    static List<String> typical(String name) {
        return read("typical/" + name + "/transcript.jsonl");
    }

    private static List<String> read(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String page(String name) {
        return Page.of(name, lines(name), "the same as text");
    }

    /** Three clients and a room, that talk. */
    static List<String> talk(int stanzas) {
        List<String> lines = new ArrayList<>(lines("talk"));
        for (int i = 1; i <= stanzas; i++) {
            lines.add(stanza(i));
        }
        return lines;
    }

    private static String stanza(int n) {
        String client = List.of("romeo", "juliet", "benvolio").get(n % 3);
        boolean sent = n % 4 == 0;
        return """
        {"type":"stanza","n":%1$d,"us":%2$d,"client":"%3$s","direction":"%4$s","peer":"room",\
        "kind":"%5$s","label":"%5$s %6$s, number %1$d","state":"%7$s",\
        "xml":"\\u003cmessage id='%1$d'>\\u003cbody>number %1$d\\u003c/body>\\u003c/message>",\
        "pretty":["\\u003cmessage id='%1$d'>","  \\u003cbody>number %1$d\\u003c/body>",\
        "\\u003c/message>"]}"""
                .formatted(
                        n,
                        n * 1000L,
                        client,
                        sent ? "sent" : "received",
                        List.of("presence", "message", "iq").get(n % 7 % 3),
                        sent ? "→ room" : "from room",
                        sent ? "sent" : n % 5 == 0 ? "unread" : "read");
    }
}
