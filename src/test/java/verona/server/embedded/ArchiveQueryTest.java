package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** Queries of an account's archive, XEP-0313 §4 and §5. */
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
        Answer all = query(romeo);
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

    @Test
    void needsNoNameAndAlsoTakesAnAddress() {
        romeo.send("<iq type='set' id='q' to='romeo@localhost'><query xmlns='" + MAM + "'/></iq>");
        Element result = romeo.first(e -> e.child(MAM, "result") != null).child(MAM, "result");
        assertThat(result.attribute("queryid")).isNull();
    }

    /** §4.2: an archive without what is asked for is no error. */
    @Test
    void givesNothingWhereThereIsNothing() {
        Answer none = query(bound("rosaline"));
        assertThat(none.messages()).isEmpty();
        assertThat(none.isComplete()).isTrue();
        assertThat(none.set("count")).isEqualTo("0");
        Element set = none.fin().children().get(0);
        assertThat(set.children()).hasSize(1);
    }

    /** §4.1.1. */
    @ParameterizedTest
    @CsvSource({
        "juliet@localhost,acde",
        "JULIET@localhost,acde",
        "juliet@localhost/test,ad",
        "nobody@localhost,b",
        "localhost,''",
        "rosaline@localhost,''",
    })
    void filtersByJid(String with, String bodies) {
        assertThat(query(romeo, form(field("with", with))).bodies()).isEqualTo(bodies);
    }

    /** §4.1.1: with oneself is what one has sent to oneself. */
    @Test
    void filtersByOnesOwnJid() {
        say(romeo, "romeo@localhost", "f");
        say(romeo, romeo.jid(), "g");
        assertThat(query(romeo, form(field("with", "romeo@localhost"))).bodies()).isEqualTo("fg");
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

    /** §4.1.3. */
    @Test
    void filtersById() {
        List<String> ids = query(romeo).ids();
        String after = field("after-id", ids.get(0));
        String before = field("before-id", ids.get(3));
        assertThat(query(romeo, form(after)).bodies()).isEqualTo("bcde");
        assertThat(query(romeo, form(before)).bodies()).isEqualTo("abc");
        assertThat(query(romeo, form(after, before)).bodies()).isEqualTo("bc");
        assertThat(query(romeo, form(after, before, field("with", "juliet@localhost"))).bodies())
                .isEqualTo("c");
        assertThat(query(romeo, form(field("ids", ids.get(3), ids.get(1)))).bodies())
                .isEqualTo("bd");
        assertThat(
                        query(
                                        romeo,
                                        form(
                                                field("after-id", ids.get(3)),
                                                field("before-id", ids.get(0))))
                                .bodies())
                .isEmpty();
    }

    /** §4.1.3 and §4.3.2. */
    @ParameterizedTest
    @ValueSource(strings = {"after-id", "before-id", "ids"})
    void refusesAnIdThatIsNone(String field) {
        assertThat(condition(query(romeo, form(field(field, "x"))).iq()))
                .isEqualTo("item-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<after>x</after>", "<before>x</before>"})
    void refusesAPageAtAnIdThatIsNone(String page) {
        assertThat(condition(query(romeo, page(page)).iq())).isEqualTo("item-not-found");
    }

    @Test
    void refusesAPageThatIsNone() {
        assertThat(condition(query(romeo, page("<max>few</max>")).iq())).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @CsvSource({
        "with,@,bad-request",
        "start,yesterday,bad-request",
        "end,2008-08-22,bad-request",
        "{x}text,Romeo,feature-not-implemented",
        "include-groupchat,true,feature-not-implemented",
    })
    void refusesAFieldThatIsAmiss(String field, String value, String condition) {
        assertThat(condition(query(romeo, form(field(field, value))).iq())).isEqualTo(condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<field var='FORM_TYPE'><value>urn:xmpp:mam:1</value></field>"})
    void refusesAFormOfSomethingElse(String field) {
        String form = "<x xmlns='jabber:x:data' type='submit'>" + field + "</x>";
        assertThat(condition(query(romeo, form).iq())).isEqualTo("bad-request");
    }

    /** §4.3.1 and §4.3.2. */
    @Test
    void givesPageAfterPage() {
        Answer first = query(romeo, page("<max>2</max>"));
        assertThat(first.bodies()).isEqualTo("ab");
        assertThat(first.isComplete()).isFalse();
        Answer second = query(romeo, page("<max>2</max><after>" + first.set("last") + "</after>"));
        assertThat(second.bodies()).isEqualTo("cd");
        assertThat(second.set("count")).isEqualTo("5");
        Answer last = query(romeo, page("<max>2</max><after>" + second.set("last") + "</after>"));
        assertThat(last.bodies()).isEqualTo("e");
        assertThat(last.isComplete()).isTrue();
    }

    /** §4.3.3: even so the results are in order. */
    @Test
    void givesPageBeforePage() {
        Answer last = query(romeo, page("<max>2</max><before/>"));
        assertThat(last.bodies()).isEqualTo("de");
        assertThat(last.isComplete()).isFalse();
        Answer before = query(romeo, page("<before>" + last.set("first") + "</before>"));
        assertThat(before.bodies()).isEqualTo("abc");
        assertThat(before.isComplete()).isTrue();
    }

    /** A page may begin at a message that the filter leaves out. */
    @Test
    void givesAPageOfWhatTheFilterLeaves() {
        String second = query(romeo).ids().get(1);
        Answer answer =
                query(
                        romeo,
                        form(field("with", "juliet@localhost")),
                        page("<max>2</max><after>" + second + "</after>"));
        assertThat(answer.bodies()).isEqualTo("cd");
        assertThat(answer.set("count")).isEqualTo("4");
    }

    /** XEP-0059 §2.7. */
    @Test
    void givesTheNumberAlone() {
        Answer answer = query(romeo, page("<max>0</max>"));
        assertThat(answer.messages()).isEmpty();
        assertThat(answer.set("count")).isEqualTo("5");
        assertThat(answer.isComplete()).isFalse();
    }

    /** §4.3.4: it is the same page. */
    @Test
    void givesAPageBackToFront() {
        Answer answer = query(romeo, page("<max>2</max><before/>"), "<flip-page/>");
        assertThat(answer.bodies()).isEqualTo("ed");
        assertThat(answer.set("first")).isEqualTo(answer.ids().get(1));
        assertThat(answer.set("last")).isEqualTo(answer.ids().get(0));
    }

    /** §4.3.1: a server has its own limit. */
    @Test
    void givesNoMoreThanItsOwnPage() {
        for (int i = 0; i < 60; i++) {
            say(romeo, "nobody@localhost", "x");
        }
        Answer unlimited = query(romeo);
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

    /** §8.1. */
    @ParameterizedTest
    @ValueSource(strings = {"query", "metadata", "prefs"})
    void isForItsOwnerAlone(String question) {
        String payload = "<" + question + " xmlns='" + MAM + "'/>";
        assertThat(condition(juliet.ask("get", "romeo@localhost", payload))).isEqualTo("forbidden");
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

    /** §7, and XEP-0359 §5. */
    @Test
    void isAdvertisedByTheAccount() {
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
        assertThat(romeo.ask("get", "romeo@localhost", info).toXml())
                .contains("'urn:xmpp:mam:2'", "'urn:xmpp:mam:2#extended'", "'urn:xmpp:sid:0'");
    }
}
