package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.SubmittedForm.field;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.ArchiveAnswer;
import verona.stanza.Element;

/** Queries of an archive by the time of a clock that stands still, and limits of this server. */
class ArchiveQueryTest extends ArchiveTests {

    private final RawClient romeo = bound("romeo");
    private final RawClient juliet = available("juliet");

    /** One message an hour: a, c and e to Juliet, b to somebody else, d from Juliet. */
    @BeforeEach
    void talk() {
        server.clock().stop(Instant.parse("2008-08-22T01:00:00Z"));
        at(1, romeo, "juliet@localhost/test", "a");
        at(2, romeo, "nobody@localhost", "b");
        at(3, romeo, "juliet@localhost", "c");
        at(4, juliet, romeo.jid(), "d");
        at(5, romeo, "juliet@localhost", "e");
    }

    private void at(int hour, RawClient from, String to, String text) {
        say(from, to, text);
        server.clock().advance(Duration.ofHours(1));
    }

    private static String hour(int hour) {
        return "2008-08-22T0" + hour + ":00:00Z";
    }

    /** §4.2. */
    @Test
    void givesAllInOrderAndThenTheAnswer() {
        ArchiveAnswer all = query(romeo);
        assertThat(all.bodies()).isEqualTo("abcde");
        Element message = all.messages().get(0);
        assertThat(message.attribute("from")).isEqualTo("romeo@localhost");
        assertThat(message.attribute("to")).isEqualTo(romeo.jid());
        Element result = all.results().get(0);
        assertThat(result.attribute("queryid")).isEqualTo("7");
        Element forwarded = result.child("urn:xmpp:forward:0", "forwarded");
        assertThat(forwarded.child("urn:xmpp:delay", "delay").attribute("stamp"))
                .isEqualTo(hour(1));
        assertThat(forwarded.child(Element.CLIENT, "message").attributes())
                .containsEntry("from", romeo.jid())
                .containsEntry("to", juliet.jid())
                .containsEntry("type", "chat")
                .containsEntry(Element.XML_LANG, "en");
        assertThat(all.isComplete()).isTrue();
        assertThat(all.set("count")).isEqualTo("5");
        assertThat(all.set("first")).isEqualTo(all.ids().get(0));
        assertThat(all.set("last")).isEqualTo(all.ids().get(4));
        assertThat(all.ids()).isNotEmpty().doesNotHaveDuplicates();
    }

    /** §4.2: an archive without what is asked for is no error. */
    @Test
    void givesNothingWhereThereIsNothing() {
        ArchiveAnswer none = query(bound("rosaline"));
        assertThat(none.messages()).isEmpty();
        assertThat(none.isComplete()).isTrue();
        assertThat(none.set("count")).isEqualTo("0");
        Element set = none.fin().children().get(0);
        assertThat(set.children()).hasSize(1);
    }

    /** §4.1.2: both ends belong to the time asked for. */
    @ParameterizedTest
    @CsvSource({
        "02:00:00Z,04:00:00Z,bcd",
        "02:00:00.001Z,03:59:59.999Z,c",
        "04:00:00+02:00,04:00:00Z,bcd",
        "05:00:00Z,01:00:00Z,''",
    })
    void filtersByTime(String start, String end, String bodies) {
        String day = "2008-08-22T";
        String form = form(field("start", day + start), field("end", day + end));
        assertThat(query(romeo, form).bodies()).isEqualTo(bodies);
    }

    @Test
    void filtersByOneEndOfTime() {
        assertThat(query(romeo, form(field("start", hour(4)))).bodies()).isEqualTo("de");
        assertThat(query(romeo, form(field("end", hour(2)))).bodies()).isEqualTo("ab");
    }

    /** §4.3.1: a server has its own limit. */
    @Test
    void givesNoMoreThanItsOwnPage() {
        for (int i = 0; i < 60; i++) {
            say(romeo, "nobody@localhost", "x");
        }
        ArchiveAnswer unlimited = query(romeo);
        assertThat(unlimited.messages()).hasSize(20);
        assertThat(unlimited.isComplete()).isFalse();
        assertThat(query(romeo, page("<max>1000</max>")).messages()).hasSize(50);
    }

    /** §4.1.5. */
    @Test
    void tellsWhichFieldsThereAre() {
        Element query = romeo.ask("get", "", "<query xmlns='" + MAM + "'/>").child(MAM, "query");
        Element form = query.child("jabber:x:data", "x");
        assertThat(form.attribute("type")).isEqualTo("form");
        assertThat(form.children().stream().map(field -> field.attribute("var")))
                .containsExactlyInAnyOrder(
                        "FORM_TYPE", "with", "start", "end", "before-id", "after-id", "ids");
        assertThat(form.toXml())
                .contains("<validate xmlns='http://jabber.org/protocol/xdata-validate'", "<open/>")
                .doesNotContain("required");
    }

    /** §5. */
    @Test
    void tellsWhereItBeginsAndEnds() {
        List<String> ids = query(romeo).ids();
        Element metadata = metadata(romeo);
        Element start = metadata.child(MAM, "start");
        assertThat(start.attribute("id")).isEqualTo(ids.get(0));
        assertThat(start.attribute("timestamp")).isEqualTo(hour(1));
        Element end = metadata.child(MAM, "end");
        assertThat(end.attribute("id")).isEqualTo(ids.get(4));
        assertThat(end.attribute("timestamp")).isEqualTo(hour(5));
        assertThat(metadata(bound("rosaline")).children()).isEmpty();
    }

    private static Element metadata(RawClient client) {
        return client.ask("get", "", "<metadata xmlns='" + MAM + "'/>").child(MAM, "metadata");
    }

    @Test
    void refusesAQuestionThatIsNone() {
        assertThat(condition(romeo.ask("get", "", "<fin xmlns='" + MAM + "'/>")))
                .isEqualTo("feature-not-implemented");
        assertThat(condition(romeo.ask("set", "", "<metadata xmlns='" + MAM + "'/>")))
                .isEqualTo("feature-not-implemented");
        assertThat(condition(romeo.ask("set", "", "<query xmlns='" + MAM + "' node='x'/>")))
                .isEqualTo("feature-not-implemented");
    }
}
