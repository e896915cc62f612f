package verona.internal.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which stanza of one server corresponds to which of another. */
class AlignmentTest {

    private static List<ComparedStanza> received(String... stanzas) {
        List<ComparedStanza> all = new ArrayList<>();
        for (String stanza : stanzas) {
            boolean sent = stanza.startsWith("→");
            List<String> lines = stanza.replace("→", "").lines().toList();
            all.add(new ComparedStanza(all.size() + 1, "juliet", sent, "", lines));
        }
        return all;
    }

    private static List<String> rows(List<ComparedStanza> left, List<ComparedStanza> right) {
        return Alignment.of(left, right).stream()
                .map(row -> row.change() + " " + number(row.left()) + " " + number(row.right()))
                .toList();
    }

    private static String number(@Nullable ComparedStanza stanza) {
        return stanza == null ? "-" : String.valueOf(stanza.number());
    }

    @Test
    void whatOneServerLacksStandsAlone() {
        assertThat(rows(received("<a/>", "<b/>", "<c/>"), received("<a/>", "<c/>")))
                .containsExactly("SAME 1 1", "ADDED 2 -", "SAME 3 2");
    }

    @Test
    void whatComesLaterHasMoved() {
        assertThat(rows(received("<a/>", "<b/>", "<c/>"), received("<b/>", "<c/>", "<a/>")))
                .containsExactly("MOVED 1 -", "SAME 2 1", "SAME 3 2", "MOVED - 3");
    }

    @Test
    void whatHasMovedIsNoPairWithWhatIsAlike() {
        assertThat(
                        rows(
                                received("<a b='1' c='1'/>", "<q/>", "<r/>"),
                                received("<a b='1' c='2'/>", "<q/>", "<r/>", "<a b='1' c='1'/>")))
                .containsExactly("MOVED 1 -", "ADDED - 1", "SAME 2 2", "SAME 3 3", "MOVED - 4");
    }

    @Test
    void thePartsOfAStanzaMayBeInAnotherOrder() {
        assertThat(rows(received("<a>\n <b/>\n <c/>\n</a>"), received("<a>\n <c/>\n <b/>\n</a>")))
                .containsExactly("REORDERED 1 1");
    }

    @Test
    void whatIsAlikeAtTheSamePlaceIsDifferent() {
        List<AlignedStanza> rows =
                Alignment.of(
                        received("<iq from='a' type='result'>", "<z/>"),
                        received("<iq from='a' type='error'>\n <b/>", "<z/>"));

        assertThat(rows).extracting(AlignedStanza::change).asString().contains("DIFFERENT, SAME");
        assertThat(rows.get(0).lines())
                .containsExactly(
                        new AlignedLine(
                                "<iq from='a' type='result'>", "<iq from='a' type='error'>"),
                        new AlignedLine(null, " <b/>"));
    }

    @Test
    void whatHasLittleInCommonIsNoPair() {
        assertThat(
                        rows(
                                received("<message from='a' type='chat'>\n <body>Hello</body>"),
                                received("<message from='b' type='error'>\n <error/>")))
                .containsExactly("ADDED 1 -", "ADDED - 1");
    }

    @Test
    void howSentAndReceivedStanzasAreInterleavedIsNoDifference() {
        assertThat(rows(received("→<a/>", "<b/>", "→<c/>"), received("→<a/>", "→<c/>", "<b/>")))
                .containsExactly("SAME 1 1", "SAME 2 3", "SAME 3 2");
    }

    @Test
    void whatHasMovedIsOneDifference() {
        assertThat(Alignment.of(received("<a/>", "<b/>"), received("<b/>", "<a/>")))
                .filteredOn(AlignedStanza::differs)
                .hasSize(1);
    }
}
