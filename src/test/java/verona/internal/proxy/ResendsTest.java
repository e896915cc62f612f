package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.proxy.Breach.Kind;
import verona.stanza.Element;
import verona.stanza.Xml;

/** What is sent after a resumption, where 1 and 2 were acknowledged, and 3, 4 and 5 were not. */
class ResendsTest {

    private static Element message(String id) {
        return Xml.read("<message xmlns='jabber:client' id='" + id + "'><body/></message>");
    }

    private final Resends resends =
            new Resends(
                    List.of(message("1"), message("2")),
                    List.of(message("3"), message("4"), message("5")));

    /** What the last of them breaks, and nothing before. */
    private @Nullable Kind last(String ids) {
        List<@Nullable Kind> breaches =
                Stream.of(ids.split("")).map(id -> resends.breachBy(message(id))).toList();
        assertThat(breaches.subList(0, breaches.size() - 1)).allMatch(Objects::isNull);
        return breaches.get(breaches.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({"345", "3456", "6", "35", "5", "61", "62"})
    void whatContinuesTheListOrIsNewIsRight(String ids) {
        assertThat(last(ids)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "32", "342", "3451"})
    void whatWasAcknowledgedIsNotSentAgain(String ids) {
        assertThat(last(ids)).isEqualTo(Kind.SENT_TWICE);
    }

    @ParameterizedTest
    @CsvSource({"43", "354", "63", "365"})
    void whatIsSentAgainKeepsItsOrder(String ids) {
        assertThat(last(ids)).isEqualTo(Kind.OUT_OF_ORDER);
    }

    @Test
    void aTimeThatIsAddedIsNoDifference() {
        Element later = message("4").withChild(Element.of("urn:xmpp:delay", "delay"));
        assertThat(resends.breachBy(later)).isNull();
        assertThat(resends.breachBy(message("3"))).isEqualTo(Kind.OUT_OF_ORDER);
    }

    @Test
    void nobodyKnowsWhetherAStanzaWithoutAnIdIsTheSame() {
        Element message = Xml.read("<message xmlns='jabber:client'><body/></message>");
        Element iq = Xml.read("<iq xmlns='jabber:client' id='ping' type='get'/>");
        Resends unclear = new Resends(List.of(message, iq), List.of());
        assertThat(unclear.breachBy(iq)).isNull();
        assertThat(unclear.breachBy(message)).isNull();
    }
}
