package verona.internal.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a run that failed first differs from one that passed. */
class FirstDifferenceTest {

    /** Stanzas in order of time: {@code romeo → <a/>} is sent, {@code romeo ← <a/>} received. */
    private static List<ComparedStanza> run(String... stanzas) {
        List<ComparedStanza> all = new ArrayList<>();
        for (String stanza : stanzas) {
            String[] parts = stanza.split(" ", 3);
            List<String> lines = parts[2].lines().toList();
            boolean sent = parts[1].equals("→");
            all.add(new ComparedStanza(all.size() + 1, parts[0], sent, lines.get(0), lines));
        }
        return all;
    }

    private static @Nullable FirstDifference first(
            List<ComparedStanza> passed, List<ComparedStanza> failed) {
        Map<String, List<ComparedStanza>> clients = new LinkedHashMap<>();
        passed.forEach(each -> clients.computeIfAbsent(each.client(), n -> new ArrayList<>()));
        failed.forEach(each -> clients.computeIfAbsent(each.client(), n -> new ArrayList<>()));
        List<AlignedStanza> rows = new ArrayList<>();
        for (String client : clients.keySet()) {
            rows.addAll(Alignment.of(of(client, passed), of(client, failed)));
        }
        return FirstDifference.of(rows);
    }

    private static List<ComparedStanza> of(String client, List<ComparedStanza> all) {
        return all.stream().filter(each -> each.client().equals(client)).toList();
    }

    private static String sentence(List<ComparedStanza> passed, List<ComparedStanza> failed) {
        FirstDifference first = first(passed, failed);
        return first == null ? "none" : first.sentence();
    }

    @Test
    void whatIsTheSameHasNone() {
        assertThat(sentence(run("romeo → <a/>"), run("romeo → <a/>"))).isEqualTo("none");
    }

    @Test
    void whatATestThatEndedEarlyHasNotSentIsNone() {
        assertThat(sentence(run("romeo → <a/>", "romeo → <b/>"), run("romeo → <a/>")))
                .isEqualTo("none");
    }

    @Test
    void anotherValueIsOne() {
        assertThat(
                        sentence(
                                run("romeo ← <a>\n<x code='1'/>\n</a>"),
                                run("romeo ← <a>\n<x code='2'/>\n</a>")))
                .isEqualTo("romeo received #1 <a> with <x code='2'/>, it was <x code='1'/>");
    }

    /** What romeo has not sent, and what juliet therefore has not received, comes after it. */
    @Test
    void itIsTheFirstInTimeOfAllClients() {
        List<ComparedStanza> passed =
                run("romeo → <a/>", "juliet ← <a x='1'/>", "romeo → <b/>", "juliet ← <b/>");
        List<ComparedStanza> failed = run("romeo → <a/>", "juliet ← <a x='2'/>");
        assertThat(sentence(passed, failed)).startsWith("juliet received #2");
    }

    @Test
    void whatIsMissingHasItsPlaceAfterWhatCameBefore() {
        FirstDifference first =
                first(
                        run("romeo → <a/>", "juliet ← <a/>", "romeo ← <r/>", "romeo → <b/>"),
                        run("romeo → <a/>", "juliet ← <a/>"));
        assertThat(first).isNotNull();
        assertThat(first.sentence()).isEqualTo("romeo did not receive <r/>");
        assertThat(first.after()).isEqualTo(2);
    }

    @Test
    void whatIsNewIsOne() {
        assertThat(sentence(run("romeo → <a/>"), run("romeo → <a/>", "romeo ← <error/>")))
                .isEqualTo("romeo received #2 <error/>, which is new");
    }

    /** Two clients race: their stanzas in another order say less than another stanza. */
    @Test
    void anotherOrderCountsOnlyIfNothingElseDiffers() {
        List<ComparedStanza> passed = run("romeo ← <a/>", "romeo ← <b/>", "romeo ← <c x='1'/>");
        assertThat(sentence(passed, run("romeo ← <b/>", "romeo ← <a/>", "romeo ← <c x='2'/>")))
                .startsWith("romeo received #3");
        assertThat(sentence(passed, run("romeo ← <b/>", "romeo ← <a/>", "romeo ← <c x='1'/>")))
                .endsWith("in another order");
    }
}
