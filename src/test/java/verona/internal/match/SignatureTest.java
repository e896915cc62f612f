package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.match.Matches.candidate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;
import verona.stanza.Xml;

/** Shows that elements differ before anything is compared. It only makes matching quicker. */
class SignatureTest {

    private static final int MANY = 1_000;

    private static ReceivedNode node(String xml) {
        return candidate(xml).node();
    }

    private static boolean holds(ReceivedNode whole, ReceivedNode part) {
        return (whole.low & part.low) == part.low && (whole.high & part.high) == part.high;
    }

    @ParameterizedTest
    @CsvSource({
        "<a/>, <b/>",
        "<a xmlns='b'/>, <a xmlns='c'/>",
        "<a b='c'/>, <a b='d'/>",
        "<a b='c'/>, <a c='c'/>",
        "<a>b</a>, <a>c</a>",
        "<a><b/></a>, <a><c/></a>"
    })
    void tellsElementsApart(String one, String other) {
        assertThat(holds(node(one), node(other))).isFalse();
        assertThat(holds(node(one), node(one))).isTrue();
    }

    @Test
    void aWholeHoldsItsParts() {
        ReceivedNode whole = node("<a b='c'><d>e</d><f g='h'/></a>");
        for (String part : List.of("<a/>", "<a b='c'/>", "<d>e</d>", "<f g='h'/>", "<a><f/></a>")) {
            assertThat(holds(whole, node(part))).as(part).isTrue();
        }
    }

    @Test
    void tellsNearlyAllValuesApart() {
        List<ReceivedNode> nodes =
                IntStream.range(0, MANY).mapToObj(i -> node("<a b='" + i + "'/>")).toList();
        ReceivedNode first = nodes.get(0);
        assertThat(nodes.stream().filter(node -> holds(first, node)).count()).isLessThan(MANY / 50);
    }

    @Test
    void usesAllBitsAndTwoForEachKey() {
        long low = 0;
        long high = 0;
        int bits = 0;
        for (int i = 0; i < MANY; i++) {
            Signature signature = new Signature();
            signature.add(new long[] {Signature.attributeKey("a", "value" + i)});
            low |= signature.low();
            high |= signature.high();
            int count = Long.bitCount(signature.low()) + Long.bitCount(signature.high());
            assertThat(count).isBetween(1, 2);
            bits += count;
        }
        assertThat(low).isEqualTo(-1);
        assertThat(high).isEqualTo(-1);
        assertThat(bits).isGreaterThan(MANY * 19 / 10);
    }

    /** Each key is another, so that an index finds few places. */
    @Test
    void keysDiffer() {
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            keys.add(Signature.attributeKey("name" + i, "value"));
            keys.add(Signature.attributeKey("value", "name" + i));
            keys.add(Signature.nameKey(Element.of("namespace", "name" + i)));
            keys.add(Signature.nameKey(Element.of("name" + i, "namespace")));
            keys.add(Signature.textKey(Element.of("", "body"), "text" + i));
        }
        assertThat(keys).hasSizeGreaterThan(5 * MANY - 10);
    }

    @Test
    void anElementHasAKeyForItsNameEachAttributeAndItsText() {
        Element element = Xml.read("<a b='c' d='e'>f</a>");
        assertThat(Signature.keys(element, element.attributes(), "f"))
                .containsExactlyInAnyOrder(
                        Signature.nameKey(element),
                        Signature.attributeKey("b", "c"),
                        Signature.attributeKey("d", "e"),
                        Signature.textKey(element, "f"));
        assertThat(Signature.keys(element, Map.of(), "")).hasSize(1);
    }
}
