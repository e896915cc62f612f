package verona.scenarios.archive;

import static org.jivesoftware.smack.packet.StanzaError.Condition.item_not_found;
import static verona.RequiresFeature.Owner.ACCOUNT;
import static verona.Stanzas.*;
import static verona.SubmittedForm.field;

import java.util.List;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.RequiresFeature;
import verona.scenarios.Inbox;

/** Which messages of an archive are asked for, XEP-0313 §4.1. */
class ArchiveFilterTest extends ConversationScenarios {

    /** §4.1.1. */
    @ParameterizedTest
    @CsvSource({
        "JULIET,acde,''",
        "UPPER,acde,''",
        "FULL,ad,XEP-0313 §4.1.1",
        "nobody@localhost,b,''",
        "localhost,'',''",
        "rosaline@localhost,'',''",
    })
    void filtersByJid(String with, String bodies, String prosody) {
        prosodyDiffersFrom(prosody);
        query(romeo, bodies, form(field("with", juliets(with))));
    }

    private String juliets(String jid) {
        return jid.replace("JULIET", juliet.bareJid())
                .replace(
                        "UPPER",
                        juliet.bareJid().getLocalpart().toString().toUpperCase()
                                + "@"
                                + server.domain())
                .replace("FULL", juliet.fullJid());
    }

    /** §4.1.1: with oneself is what one has sent to oneself. */
    @Test
    void filtersByOnesOwnJid() {
        prosodyDiffersFrom("XEP-0313 §4.1.1");
        say(romeo, romeo.bareJid(), "f");
        say(romeo, romeo.fullJid(), "g");
        Inbox.awaitAll(romeo);
        query(romeo, "fg", form(field("with", romeo.bareJid().toString())));
    }

    /** §4.1.3. */
    @RequiresFeature(value = "urn:xmpp:mam:2#extended", of = ACCOUNT)
    @Test
    void filtersById() {
        prosodyDiffersFrom("XEP-0313 §4.1.3");
        List<String> ids = query(romeo, "abcde").ids();
        String after = field("after-id", ids.get(0));
        String before = field("before-id", ids.get(3));
        String with = field("with", juliet.bareJid().toString());
        query(romeo, "bcde", form(after));
        query(romeo, "abc", form(before));
        query(romeo, "bc", form(after, before));
        query(romeo, "c", form(after, before, with));
        query(romeo, "bd", form(field("ids", ids.get(3), ids.get(1))));
        query(romeo, "", form(field("after-id", ids.get(3)), field("before-id", ids.get(0))));
    }

    /** §4.1.3 and §4.3.2. */
    @RequiresFeature(value = "urn:xmpp:mam:2#extended", of = ACCOUNT)
    @ParameterizedTest
    @CsvSource({"after-id, ''", "before-id, XEP-0313 §4.1.3", "ids, XEP-0313 §4.1.3"})
    void refusesAnIdThatIsNone(String field, String prosody) {
        prosodyDiffersFrom(prosody);
        refuses(form(field(field, "x")), item_not_found);
    }

    @ParameterizedTest
    @CsvSource({
        "with,@,bad-request,''",
        "start,yesterday,bad-request,''",
        "end,2008-08-22,bad-request,''",
        "{x}text,Romeo,feature-not-implemented,XEP-0313 §4.1",
        "include-groupchat,true,feature-not-implemented,XEP-0313 §4.1",
    })
    void refusesAFieldThatIsAmiss(String field, String value, String condition, String prosody) {
        prosodyDiffersFrom(prosody);
        refuses(form(field(field, value)), Condition.fromString(condition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<field var='FORM_TYPE'><value>urn:xmpp:mam:1</value></field>"})
    void refusesAFormOfSomethingElse(String field) {
        refuses("<x xmlns='jabber:x:data' type='submit'>" + field + "</x>", Condition.bad_request);
    }
}
