package verona.internal.match.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void leavesWhatIsShortAsItIs() {
        assertThat(Excerpt.of("Good night", "Good nicht"))
                .isEqualTo(new Excerpt("Good night", "Good nicht"));
    }

    @Test
    void cutsBothAlikeWhereTheyBeginToDiffer() {
        String same = "x".repeat(500);
        Excerpt excerpt = Excerpt.of(same + "night" + same, same + "nicht" + same);
        String before = "…" + "x".repeat(18) + "ni";
        assertThat(excerpt.expected()).startsWith(before + "ght").endsWith("x…").hasSize(62);
        assertThat(excerpt.actual()).startsWith(before + "cht").endsWith("x…").hasSize(62);
    }

    @Test
    void keepsTheShorterOneWhole() {
        Excerpt excerpt = Excerpt.of("y".repeat(200) + "z", "y");
        assertThat(excerpt.expected()).isEqualTo("y".repeat(60) + "…");
        assertThat(excerpt.actual()).isEqualTo("y");
    }

    @Test
    void staysOnALine() {
        assertThat(Excerpt.of("a\nb", "a\nc")).isEqualTo(new Excerpt("a⏎b", "a⏎c"));
    }

    @Test
    void cutsNoCharacterInTwo() {
        String kisses = "💋".repeat(100);
        Excerpt excerpt = Excerpt.of(kisses + "a", kisses + "b");
        assertThat(excerpt.expected()).matches("…(💋)+a");
        assertThat(Excerpt.of("a" + kisses, "b" + kisses).expected()).matches("a(💋)+…");
    }
}
