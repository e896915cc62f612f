package verona.scenarios.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.RequiresFeature.Owner.ACCOUNT;
import static verona.Stanzas.*;
import static verona.SubmittedForm.field;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.RequiresFeature;
import verona.stanza.Element;
import verona.vocabulary.Archive;

/** Queries of an account's archive and their answers, XEP-0313 §4.2, §4.3 and §5. */
@RequiresFeature(value = ArchiveScenarios.MAM, of = ACCOUNT)
class ArchiveQueryTest extends ConversationScenarios {

    /** §4.2. */
    @Test
    void givesAllInOrderAndThenTheAnswer() {
        Answer all = query(romeo, "abcde");
        assertThat(all.forwarded(0).attributes())
                .containsEntry("from", romeo.fullJid().toString())
                .containsEntry("to", juliet.fullJid().toString())
                .containsEntry("type", "chat")
                .containsEntry(Element.XML_LANG, "en");
        assertThat(all.isComplete()).isTrue();
        assertThat(all.page("first")).isEqualTo(all.ids().get(0));
        assertThat(all.page("last")).isEqualTo(all.ids().get(4));
        assertThat(all.ids()).doesNotContain("null").doesNotHaveDuplicates();
    }

    /** §4.2. */
    @Test
    void addressesEachMessageAndSaysWhenItCame() {
        romeo.sends(question(""))
                .receives(
                        anyMessage()
                                .to(romeo.fullJid())
                                .with(Archive.result(message()).stamp(anyValue())))
                .receives(iqResult("q"));
    }

    /** §4.3.2 and XEP-0059 §2.2: how many there are. */
    @Test
    void countsTheMessages() {
        prosodyDiffersFrom("XEP-0059 §2.2");
        assertThat(query(romeo, "abcde").page("count")).isEqualTo("5");
        assertThat(query(phone, "acde", "").page("count")).isEqualTo("4");
    }

    @Test
    void needsNoNameAndAlsoTakesAnAddress() {
        romeo.sends(iqSet("q").to(romeo.bareJid()).with(payload(MAM, "query")))
                .receives(anyMessage().with(payload(MAM, "result").withoutAttribute("queryid")));
    }

    /** §4.2: an archive without what is asked for is no error. */
    @Test
    void givesNothingWhereThereIsNothing() {
        assertThat(query(romeo, "", form(field("with", "rosaline@localhost"))).isComplete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<after>x</after>", "<before>x</before>"})
    void refusesAPageAtAnIdThatIsNone(String page) {
        refuses(page(page), item_not_found);
    }

    @Test
    void refusesAPageThatIsNone() {
        prosodyDiffersFrom("XEP-0059 §8");
        refuses(page("<max>few</max>"), bad_request);
    }

    /** §4.3.1 and §4.3.2. */
    @Test
    void givesPageAfterPage() {
        Answer first = query(romeo, "ab", page("<max>2</max>"));
        assertThat(first.isComplete()).isFalse();
        Answer second = query(romeo, "cd", after(first));
        assertThat(second.isComplete()).isFalse();
        assertThat(query(romeo, "e", after(second)).isComplete()).isTrue();
    }

    private static String after(Answer page) {
        return page("<max>2</max><after>" + page.page("last") + "</after>");
    }

    /** §4.3.3: even so the results are in order. */
    @Test
    void givesPageBeforePage() {
        Answer last = query(romeo, "de", page("<max>2</max><before/>"));
        assertThat(last.isComplete()).isFalse();
        Answer before = query(romeo, "abc", page("<before>" + last.page("first") + "</before>"));
        assertThat(before.isComplete()).isTrue();
    }

    /** A page may begin at a message that the filter leaves out. */
    @Test
    void givesAPageOfWhatTheFilterLeaves() {
        prosodyDiffersFrom("XEP-0313 §4.3.2");
        String second = query(romeo, "abcde").ids().get(1);
        query(
                romeo,
                "cd",
                form(field("with", juliet.bareJid().toString())),
                page("<max>2</max><after>" + second + "</after>"));
    }

    /** XEP-0059 §2.7. */
    @Test
    void givesTheNumberAlone() {
        prosodyDiffersFrom("XEP-0059 §2.7");
        Answer answer = query(romeo, "", page("<max>0</max>"));
        assertThat(answer.page("count")).isEqualTo("5");
        assertThat(answer.isComplete()).isFalse();
    }

    /** §4.3.4: it is the same page. */
    @RequiresFeature(value = "urn:xmpp:mam:2#extended", of = ACCOUNT)
    @Test
    void givesAPageBackToFront() {
        Answer answer = query(romeo, "ed", page("<max>2</max><before/>"), "<flip-page/>");
        assertThat(answer.page("first")).isEqualTo(answer.ids().get(1));
        assertThat(answer.page("last")).isEqualTo(answer.ids().get(0));
    }

    /** §5. */
    @RequiresFeature(value = "urn:xmpp:mam:2#extended", of = ACCOUNT)
    @Test
    void tellsWhereItBeginsAndEnds() {
        List<String> ids = query(romeo, "abcde").ids();
        romeo.sends(iqGet("metadata").with(Archive.metadata()))
                .receives(
                        iqResult("metadata")
                                .with(
                                        Archive.metadata()
                                                .start(ids.get(0), anyValue())
                                                .end(ids.get(4), anyValue())));
    }

    /** §8.1. */
    @ParameterizedTest
    @ValueSource(strings = {"query", "metadata", "prefs"})
    void isForItsOwnerAlone(String question) {
        prosodyDiffersFrom("XEP-0313 §8.1");
        juliet.sends(iqGet("other").to(romeo.bareJid()).with(payload(MAM, question)))
                .receives(iqError("other", forbidden));
    }
}
