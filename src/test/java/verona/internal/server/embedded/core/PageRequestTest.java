package verona.internal.server.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Xml;

/** Result set management, XEP-0059 §2. */
class PageRequestTest {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e");

    private static PageRequest request(String set) {
        return PageRequest.of(
                Xml.read(
                        "<query xmlns='x'><set xmlns='http://jabber.org/protocol/rsm'>"
                                + set
                                + "</set></query>"));
    }

    private static Page<String> page(String set) {
        return request(set).of(LETTERS, Function.identity());
    }

    @ParameterizedTest
    @CsvSource({
        "'',abcde,0,true",
        "<max>2</max>,ab,0,false",
        "<max>5</max>,abcde,0,true",
        "<max>2</max><after>b</after>,cd,2,false",
        "<max>2</max><after>c</after>,de,3,true",
        "<max>2</max><after>e</after>,'',5,true",
        "<max>2</max><before>d</before>,bc,1,false",
        "<max>2</max><before>c</before>,ab,0,true",
        "<max>2</max><before/>,de,3,false",
        "<max>9</max><before/>,abcde,0,true",
        "<max>2</max><index>3</index>,de,3,true",
        "<max>2</max><index>1</index>,bc,1,false",
        "<max>2</max><index>5</index>,'',5,true",
        "<max>0</max>,'',0,false",
        "<after>a</after><before>d</before>,bc,1,true",
        "<after>d</after><before>a</before>,'',0,true",
    })
    void takesAPage(String set, String items, int index, boolean complete) {
        Page<String> page = page(set);
        assertThat(String.join("", page.items())).isEqualTo(items);
        assertThat(page.index()).isEqualTo(index);
        assertThat(page.isComplete()).isEqualTo(complete);
        assertThat(page.count()).isEqualTo(5);
    }

    @Test
    void takesEverythingWhereNoPageIsAskedFor() {
        PageRequest request = PageRequest.of(Element.of("x", "query"));
        assertThat(request.isPaged()).isFalse();
        assertThat(request.of(LETTERS, Function.identity()).items()).isEqualTo(LETTERS);
        assertThat(request("").isPaged()).isTrue();
    }

    @Test
    void takesNoMoreThanItsLimit() {
        assertThat(request("<max>4</max>").atMost(3).max()).isEqualTo(3);
        assertThat(request("<max>2</max>").atMost(3).max()).isEqualTo(2);
    }

    /** A filter changes the result set, not where its pages may begin and end. */
    @Test
    void beginsAndEndsAtItemsThatDoNotBelong() {
        Page<String> page =
                request("<after>b</after><max>1</max>")
                        .of(LETTERS, Function.identity(), letter -> "ace".contains(letter));
        assertThat(page.items()).containsExactly("c");
        assertThat(page.index()).isEqualTo(1);
        assertThat(page.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<after>x</after>", "<before>x</before>"})
    void refusesAnIdThatIsNone(String set) {
        assertThatExceptionOfType(StanzaError.class)
                .isThrownBy(() -> page(set))
                .satisfies(e -> assertThat(e.toElement().toXml()).contains("item-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<max>x</max>", "<max>-1</max>", "<index/>", "<max>99999999999</max>"})
    void refusesANumberThatIsNone(String set) {
        assertThatExceptionOfType(StanzaError.class)
                .isThrownBy(() -> request(set))
                .satisfies(e -> assertThat(e.toElement().toXml()).contains("bad-request"));
    }

    @Test
    void describesThePage() {
        assertThat(page("<max>2</max><after>b</after>").toElement(Function.identity()))
                .isEqualTo(
                        Xml.read(
                                "<set xmlns='http://jabber.org/protocol/rsm'>"
                                        + "<first index='2'>c</first><last>d</last>"
                                        + "<count>5</count></set>"));
    }

    /** §2.7: who asks for no items asks for their number. */
    @Test
    void tellsTheNumberAlone() {
        assertThat(page("<max>0</max>").toElement(Function.identity()))
                .isEqualTo(
                        Xml.read(
                                "<set xmlns='http://jabber.org/protocol/rsm'>"
                                        + "<count>5</count></set>"));
    }
}
