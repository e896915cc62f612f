package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import verona.stanza.Element;

/** Random assignment problems: expected child i fits received child j if bit j of row i is set. */
class AssignmentProperties {

    @Property(tries = 3000)
    void findsAnAssignmentWheneverThereIsOne(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 31) Integer> rows) {
        boolean exists = canAssign(rows, 0, 0);
        assertThat(Matches.matches(expected(rows), received(rows))).isEqualTo(exists);
    }

    @Property(tries = 1000)
    void assignsAsManyAsCanBe(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 15) Integer> rows) {
        Assignment most =
                Assignment.most(
                        ExpectedNode.of(expected(rows)),
                        ReceivedNode.of(received(rows)),
                        new ElementMatcher(Map.of()));
        int assigned = 0;
        for (int i = 0; i < rows.size(); i++) {
            assigned += most.isAssigned(i) ? 1 : 0;
        }
        assertThat(assigned).isEqualTo(most(rows, 0, 0));
    }

    private static boolean canAssign(List<Integer> rows, int row, int used) {
        return most(rows, row, used) == rows.size() - row;
    }

    private static int most(List<Integer> rows, int row, int used) {
        if (row == rows.size()) {
            return 0;
        }
        int best = most(rows, row + 1, used);
        for (int j = 0; j < 6; j++) {
            int bit = 1 << j;
            if ((rows.get(row) & ~used & bit) != 0) {
                best = Math.max(best, 1 + most(rows, row + 1, used | bit));
            }
        }
        return best;
    }

    private static Element expected(List<Integer> rows) {
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            children.add(Element.of("", "i").withAttribute("fits" + i, "yes"));
        }
        return Element.of("", "x").withContents(children);
    }

    private static Element received(List<Integer> rows) {
        List<Element> children = new ArrayList<>();
        for (int j = 0; j < 6; j++) {
            Element child = Element.of("", "i");
            for (int i = 0; i < rows.size(); i++) {
                child = child.withAttribute("fits" + i, (rows.get(i) >> j & 1) == 1 ? "yes" : "no");
            }
            children.add(child);
        }
        return Element.of("", "x").withContents(children);
    }
}
