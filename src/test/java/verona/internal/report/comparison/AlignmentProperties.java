package verona.internal.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import verona.internal.report.comparison.AlignedStanza.Change;

/** Whatever was sent and received: nothing is lost, and nothing depends on who is left. */
class AlignmentProperties {

    /** Few different ones, some of them alike: so there are many choices between pairs. */
    @Provide
    Arbitrary<List<ComparedStanza>> transcripts() {
        Arbitrary<String> body = Arbitraries.of("a", "b", "c");
        Arbitrary<List<String>> one =
                body.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(
                                words -> {
                                    List<String> lines = new ArrayList<>(List.of("<message>"));
                                    words.forEach(word -> lines.add("  <" + word + "/>"));
                                    return lines;
                                });
        return one.list().ofMaxSize(9).map(AlignmentProperties::numbered);
    }

    private static List<ComparedStanza> numbered(List<List<String>> all) {
        List<ComparedStanza> stanzas = new ArrayList<>();
        for (List<String> lines : all) {
            int n = stanzas.size() + 1;
            stanzas.add(new ComparedStanza(n, "romeo", lines.hashCode() % 3 == 0, "", lines));
        }
        return stanzas;
    }

    private static List<ComparedStanza> column(
            List<AlignedStanza> rows, Function<AlignedStanza, ComparedStanza> side, boolean sent) {
        return rows.stream()
                .map(side)
                .filter(Objects::nonNull)
                .filter(stanza -> stanza.sent() == sent)
                .toList();
    }

    private static List<ComparedStanza> only(List<ComparedStanza> stanzas, boolean sent) {
        return stanzas.stream().filter(stanza -> stanza.sent() == sent).toList();
    }

    @Property
    void eachColumnHasEachStanzaOnceAndInItsOrder(
            @ForAll("transcripts") List<ComparedStanza> left,
            @ForAll("transcripts") List<ComparedStanza> right) {
        List<AlignedStanza> rows = Alignment.of(left, right);

        for (boolean sent : List.of(true, false)) {
            assertThat(column(rows, AlignedStanza::left, sent)).isEqualTo(only(left, sent));
            assertThat(column(rows, AlignedStanza::right, sent)).isEqualTo(only(right, sent));
        }
    }

    @Property
    void itIsTheSameMirroredWithTheServersExchanged(
            @ForAll("transcripts") List<ComparedStanza> left,
            @ForAll("transcripts") List<ComparedStanza> right) {
        assertThat(Alignment.of(right, left))
                .isEqualTo(
                        Alignment.of(left, right).stream().map(AlignedStanza::mirrored).toList());
    }

    @Property
    void aTranscriptIsTheSameAsItself(@ForAll("transcripts") List<ComparedStanza> stanzas) {
        assertThat(Alignment.of(stanzas, stanzas))
                .extracting(AlignedStanza::change)
                .containsOnly(stanzas.isEmpty() ? new Change[0] : new Change[] {Change.SAME});
    }

    @Property
    void pairsAreOfOneKindAndMovedStanzasAreTheSame(
            @ForAll("transcripts") List<ComparedStanza> left,
            @ForAll("transcripts") List<ComparedStanza> right) {
        for (AlignedStanza row : Alignment.of(left, right)) {
            ComparedStanza one = row.left() == null ? row.elsewhere() : row.left();
            ComparedStanza other = row.right() == null ? row.elsewhere() : row.right();
            if (one == null || other == null) {
                assertThat(row.change()).isEqualTo(Change.ADDED);
                continue;
            }
            assertThat(one.sent()).isEqualTo(other.sent());
            boolean same = one.lines().equals(other.lines());
            boolean sameParts = one.parts().equals(other.parts());
            switch (row.change()) {
                case SAME -> assertThat(same).isTrue();
                case REORDERED -> assertThat(sameParts && !same).isTrue();
                case MOVED -> assertThat(sameParts).isTrue();
                default -> assertThat(sameParts).isFalse();
            }
        }
    }

    @Property
    void aStanzaThatHasMovedHasOneOtherPlace(
            @ForAll("transcripts") List<ComparedStanza> left,
            @ForAll("transcripts") List<ComparedStanza> right) {
        List<AlignedStanza> moved =
                Alignment.of(left, right).stream()
                        .filter(row -> row.change() == Change.MOVED)
                        .toList();

        assertThat(moved)
                .filteredOn(row -> row.left() != null)
                .extracting(AlignedStanza::elsewhere)
                .containsExactlyInAnyOrderElementsOf(
                        moved.stream().map(AlignedStanza::right).filter(Objects::nonNull).toList());
    }

    @Property
    void linesOfADifferenceAreAllLinesOfBoth(
            @ForAll("transcripts") List<ComparedStanza> left,
            @ForAll("transcripts") List<ComparedStanza> right) {
        for (AlignedStanza row : Alignment.of(left, right)) {
            if (!row.lines().isEmpty()) {
                assertThat(row.lines())
                        .extracting(AlignedLine::left)
                        .filteredOn(Objects::nonNull)
                        .containsExactlyElementsOf(Objects.requireNonNull(row.left()).lines());
                assertThat(row.lines())
                        .extracting(AlignedLine::right)
                        .filteredOn(Objects::nonNull)
                        .containsExactlyElementsOf(Objects.requireNonNull(row.right()).lines());
            }
        }
    }
}
