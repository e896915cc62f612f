package verona.internal.match;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.internal.match.Matches.assertDiffers;
import static verona.internal.match.Matches.assertMatches;
import static verona.internal.match.Matches.candidate;
import static verona.internal.match.Matches.expectation;

import org.junit.jupiter.api.Test;

class CaptureMatchingTest {

    private static final String ID = "<iq id='{scansion:capture:id}'/>";

    @Test
    void capturesAnAttribute() {
        assertThat(assertMatches(ID, "<iq id='7'/>").get("id")).isEqualTo("7");
    }

    @Test
    void capturesATextWithoutWhiteSpaceAroundIt() {
        Captures captures = assertMatches("<b>{scansion:capture:t}</b>", "<b> Hi\n</b>");
        assertThat(captures.get("t")).isEqualTo("Hi");
    }

    @Test
    void capturesNoTextThatIsNotThere() {
        assertDiffers("<b>{scansion:capture:t}</b>", "<b> </b>");
    }

    @Test
    void wantsTheCapturedValueLater() {
        Captures captures = assertMatches(ID, "<iq id='7'/>");
        assertThat(expectation(ID).matches(candidate("<iq id='8'/>"), captures)).isFalse();
        assertThat(expectation(ID).matches(candidate("<iq id='7'/>"), captures)).isTrue();
    }

    @Test
    void capturesNothingFromWhatDoesNotMatch() {
        assertDiffers("<iq id='{scansion:capture:id}'><a/></iq>", "<iq id='7'/>");
    }

    @Test
    void wantsOneValueInAnAttributeAndAText() {
        String expected = "<m id='{scansion:capture:c}'><b>{scansion:capture:c}</b></m>";
        assertMatches(expected, "<m id='1'><b>1</b></m>");
        assertDiffers(expected, "<m id='1'><b>2</b></m>");
    }

    /** Whichever is expected first: what captures nothing chooses first. */
    @Test
    void capturesTheEarliestOfWhatNothingElseHas() {
        String received = "<x><a n='1' k='k'/><a n='2' k='k'/><a n='3'/></x>";
        String capture = "<a n='{scansion:capture:c}'/>";
        assertThat(assertMatches("<x>" + capture + "<a k='k'/></x>", received).get("c"))
                .isEqualTo("2");
        assertThat(assertMatches("<x><a k='k'/>" + capture + "</x>", received).get("c"))
                .isEqualTo("2");
    }

    @Test
    void choosesTheSiblingThatAgrees() {
        Captures captures =
                assertMatches(
                        "<x><a n='{scansion:capture:c}'/><b n='{scansion:capture:c}'/></x>",
                        "<x><a n='1'/><a n='2'/><b n='3'/><b n='2'/></x>");
        assertThat(captures.asMap()).containsExactly(entry("c", "2"));
    }

    @Test
    void choosesTheBranchThatAgreesDeepDown() {
        Captures captures =
                assertMatches(
                        "<x><a><i><j n='{scansion:capture:c}'/></i></a>"
                                + "<b><i>{scansion:capture:c}</i></b></x>",
                        "<x><a><i><j n='1'/><j n='2'/></i></a><a><i><j n='3'/></i></a>"
                                + "<b><i>4</i><i>3</i></b></x>");
        assertThat(captures.get("c")).isEqualTo("3");
    }

    @Test
    void worksInsideOfStrictElements() {
        String expected =
                "<iq id='{scansion:capture:c}'><q xmlns='n'>"
                        + "<i id='{scansion:capture:c}'/></q></iq>";
        assertMatches(expected, "<iq id='1'><q xmlns='n'><i id='1'/></q></iq>");
        assertDiffers(expected, "<iq id='1'><q xmlns='n'><i id='2'/></q></iq>");
    }

    @Test
    void leavesToOthersWhatTheyNeed() {
        Captures captures =
                assertMatches(
                        "<x><i n='{scansion:capture:c}'/><i n='1'/></x>",
                        "<x><i n='1'/><i n='2'/></x>");
        assertThat(captures.get("c")).isEqualTo("2");
    }

    @Test
    void prefersTheEarlier() {
        Captures captures =
                assertMatches(
                        "<x><i n='{scansion:capture:a}'/><i n='{scansion:capture:b}'/></x>",
                        "<x><i n='1'/><i n='2'/><i n='3'/></x>");
        assertThat(captures.asMap()).containsExactly(entry("a", "1"), entry("b", "2"));
    }

    @Test
    void findsAnAssignmentAmongManyAlike() {
        StringBuilder expected = new StringBuilder("<x>");
        StringBuilder received = new StringBuilder("<x>");
        for (int i = 0; i < 30; i++) {
            expected.append("<i n='{scansion:capture:c%d}'/>".formatted(i));
            received.append("<i n='%d'/>".formatted(i));
        }
        expected.append("<last n='{scansion:capture:c0}'/></x>");
        received.append("<last n='29'/></x>");
        Captures captures = assertMatches(expected.toString(), received.toString());
        assertThat(captures.asMap()).hasSize(30).containsEntry("c0", "29");
    }

    @Test
    void givesUpLoudlyWhereTryingWouldTakeForever() {
        StringBuilder expected = new StringBuilder("<x>");
        StringBuilder received = new StringBuilder("<x>");
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < i; j++) {
                expected.append(
                        "<e a='{scansion:capture:c%d}' b='{scansion:capture:c%d}'/>"
                                .formatted(i, j));
            }
        }
        for (int i = 0; i < 24; i++) {
            for (int j = 0; j < 24; j++) {
                if (i % 11 != j % 11) {
                    received.append("<e a='%d' b='%d'/>".formatted(i, j));
                }
            }
        }
        Expectation clique = expectation(expected.append("</x>").toString());
        Candidate graph = candidate(received.append("</x>").toString());
        assertThatThrownBy(() -> clique.matches(graph, new Captures()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the captures [c0, c1, c10, c11, c2,")
                .hasMessageContaining("name an attribute or a text that tells the children apart");
    }
}
