package verona.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.internal.report.ServersTable.Outcome;
import verona.internal.report.ServersTable.Row;
import verona.internal.report.comparison.AlignedStanza;
import verona.internal.report.comparison.Alignment;
import verona.internal.report.comparison.ComparedStanza;

/**
 * What a test's clients sent and received on several servers, each two of them side by side.
 *
 * @param row the test
 * @param file its page, in the folder of the table
 * @param stanzas what was sent and received, by the server's name
 * @param pairs each two servers
 */
record TestComparison(
        Row row, Path file, Map<String, List<ComparedStanza>> stanzas, List<Pair> pairs) {

    private static final String FOLDER = "servers";

    /** Of a client that has more on a server, the first are compared. */
    private static final int MOST = 1_000;

    /**
     * Two servers.
     *
     * @param clients the rows of each client, by its name
     */
    record Pair(String left, String right, Map<String, List<AlignedStanza>> clients) {

        /** How many stanzas differ. */
        long differences() {
            return clients.values().stream()
                    .flatMap(List::stream)
                    .filter(AlignedStanza::differs)
                    .count();
        }
    }

    /**
     * Compares a test.
     *
     * @param folder the folder of the table
     * @return null if the test has stanzas on fewer than two servers
     */
    static @Nullable TestComparison of(Row row, Path folder) throws IOException {
        Map<String, List<ComparedStanza>> stanzas = new LinkedHashMap<>();
        Path file = null;
        for (Map.Entry<String, Outcome> outcome : row.outcomes().entrySet()) {
            Path page = outcome.getValue().page();
            boolean played = outcome.getValue().state() != ServersTable.State.SKIPPED;
            if (played && page != null && Files.exists(transcript(folder, page))) {
                stanzas.put(outcome.getKey(), ComparableTranscript.read(transcript(folder, page)));
                file = file == null ? file(page) : file;
            }
        }
        return file == null || stanzas.size() < 2 ? null : of(row, file, stanzas);
    }

    static TestComparison of(Row row, Path file, Map<String, List<ComparedStanza>> stanzas) {
        return new TestComparison(row, file, stanzas, pairs(stanzas));
    }

    private static Path transcript(Path folder, Path page) {
        return folder.resolve(page).resolveSibling(ComparableTranscript.FILE);
    }

    /** {@code servers/CLASS/TEST.html} of {@code prosody/CLASS/TEST/index.html}. */
    private static Path file(Path page) {
        Path test = page.subpath(1, page.getNameCount() - 1);
        return Path.of(FOLDER).resolve(test.resolveSibling(test.getFileName() + ".html"));
    }

    private static List<Pair> pairs(Map<String, List<ComparedStanza>> stanzas) {
        List<String> servers = List.copyOf(stanzas.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < servers.size(); i++) {
            for (String right : servers.subList(i + 1, servers.size())) {
                String left = servers.get(i);
                pairs.add(new Pair(left, right, aligned(stanzas.get(left), stanzas.get(right))));
            }
        }
        return pairs;
    }

    private static Map<String, List<AlignedStanza>> aligned(
            List<ComparedStanza> left, List<ComparedStanza> right) {
        Set<String> clients = new LinkedHashSet<>();
        left.forEach(stanza -> clients.add(stanza.client()));
        right.forEach(stanza -> clients.add(stanza.client()));
        Map<String, List<AlignedStanza>> aligned = new LinkedHashMap<>();
        for (String client : clients) {
            aligned.put(client, Alignment.of(of(client, left), of(client, right)));
        }
        return aligned;
    }

    private static List<ComparedStanza> of(String client, List<ComparedStanza> stanzas) {
        return stanzas.stream()
                .filter(stanza -> stanza.client().equals(client))
                .limit(MOST)
                .toList();
    }

    /** Whether some stanzas are left out, because there are too many. */
    boolean isCut() {
        return stanzas.values().stream()
                .flatMap(
                        all ->
                                all.stream()
                                        .collect(
                                                Collectors.groupingBy(
                                                        ComparedStanza::client,
                                                        Collectors.counting()))
                                        .values()
                                        .stream())
                .anyMatch(number -> number > MOST);
    }

    /** How many stanzas differ from those on the first server, by the name of the other. */
    Map<String, Long> differences() {
        String first = stanzas.keySet().iterator().next();
        Map<String, Long> differences = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (pair.left().equals(first)) {
                differences.put(pair.right(), pair.differences());
            }
        }
        return differences;
    }

    /** Writes the page into the folder of the table. */
    void writeTo(Path folder) throws IOException {
        Path page = folder.resolve(file);
        Files.createDirectories(page.getParent());
        ReportFiles.write(page, List.of(ComparisonPage.of(this)));
    }
}
