package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static verona.Stanzas.*;
import static verona.vocabulary.ArchiveDefault.ROSTER;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.stanza.Payload;

/** Archives and their pages as XEP-0313, XEP-0441 and XEP-0059 write them. */
class ArchiveTest {

    private static final Instant MAY = Instant.parse("2012-05-21T03:00:00Z");

    private static Written page(Page page, String content) {
        return new Written(
                page, "<set xmlns='http://jabber.org/protocol/rsm'>" + content + "</set>");
    }

    private static Written mam(Payload payload, String name, String attributes, String content) {
        return new Written(
                payload,
                "<%1$s xmlns='urn:xmpp:mam:2'%2$s>%3$s</%1$s>"
                        .formatted(name, attributes, content));
    }

    private static Written filter(ArchiveQuery query, String fields) {
        return mam(
                query,
                "query",
                "",
                """
                <x xmlns='jabber:x:data' type='submit'>
                  <field var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field>
                  %s
                </x>
                """
                        .formatted(fields));
    }

    private static String field(String name, String value) {
        return "<field var='" + name + "'><value>" + value + "</value></field>";
    }

    static List<Written> all() {
        return List.of(
                mam(
                        Archive.query().queryId("q7").node("sonnets"),
                        "query",
                        " queryid='q7' node='sonnets'",
                        ""),
                filter(
                        Archive.query().with("juliet@globe").start(MAY).end("2012-06-01T00:00:00Z"),
                        field("with", "juliet@globe")
                                + field("start", "2012-05-21T03:00:00Z")
                                + field("end", "2012-06-01T00:00:00Z")),
                filter(
                        Archive.query().start("2012-05-21T03:00:00Z").end(MAY),
                        field("start", "2012-05-21T03:00:00Z")
                                + field("end", "2012-05-21T03:00:00Z")),
                filter(
                        Archive.query().afterId("a").beforeId("b").includeGroupchat(false),
                        field("after-id", "a")
                                + field("before-id", "b")
                                + field("include-groupchat", "false")),
                filter(
                        Archive.query().ids("a", "b").filter("{urn:globe}act", "2"),
                        "<field var='ids'><value>a</value><value>b</value></field>"
                                + field("{urn:globe}act", "2")),
                mam(
                        Archive.query().page(Pages.max(2).before("")).flipPage(),
                        "query",
                        "",
                        """
                        <set xmlns='http://jabber.org/protocol/rsm'><max>2</max><before/></set>
                        <flip-page/>
                        """),
                mam(
                        Archive.query().form(Forms.form().field("with")),
                        "query",
                        "",
                        "<x xmlns='jabber:x:data' type='form'><field var='with'/></x>"),
                mam(
                        Archive.result(chat().to("juliet@globe").body("Good night"))
                                .queryId("q7")
                                .id("a")
                                .stamp(MAY),
                        "result",
                        " queryid='q7' id='a'",
                        """
                        <forwarded xmlns='urn:xmpp:forward:0'>
                          <delay xmlns='urn:xmpp:delay' stamp='2012-05-21T03:00:00Z'/>
                          <message xmlns='jabber:client' type='chat' to='juliet@globe'>
                            <body>Good night</body>
                          </message>
                        </forwarded>
                        """),
                mam(
                        Archive.result(payload("jabber:client", "message")).stamp("x").stamp("y"),
                        "result",
                        "",
                        """
                        <forwarded xmlns='urn:xmpp:forward:0'>
                          <delay xmlns='urn:xmpp:delay' stamp='y'/>
                          <message xmlns='jabber:client'/>
                        </forwarded>
                        """),
                mam(
                        Archive.fin().complete(true).stable(false).page(Pages.page().count(20)),
                        "fin",
                        " complete='true' stable='false'",
                        "<set xmlns='http://jabber.org/protocol/rsm'><count>20</count></set>"),
                mam(
                        Archive.metadata().start("a", MAY).end("b", "2012-06-01T00:00:00Z"),
                        "metadata",
                        "",
                        """
                        <start id='a' timestamp='2012-05-21T03:00:00Z'/>
                        <end id='b' timestamp='2012-06-01T00:00:00Z'/>
                        """),
                mam(
                        Archive.metadata().start("a", "x").end("b", MAY),
                        "metadata",
                        "",
                        """
                        <start id='a' timestamp='x'/>
                        <end id='b' timestamp='2012-05-21T03:00:00Z'/>
                        """),
                mam(Archive.preferences(), "prefs", "", ""),
                mam(
                        Archive.preferences(ROSTER).always("romeo@globe").never(),
                        "prefs",
                        " default='roster'",
                        "<always><jid>romeo@globe</jid></always><never/>"),
                page(
                        Pages.max(10).after("a").index(3),
                        "<max>10</max><after>a</after><index>3</index>"),
                page(Pages.page().max("few"), "<max>few</max>"),
                page(
                        Pages.page().first("a", "0").last("b").count("2"),
                        "<first index='0'>a</first><last>b</last><count>2</count>"),
                page(Pages.page().first("a"), "<first>a</first>"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWritten(Written written) {
        written.check();
    }

    @Test
    void hasNoValueForAPlaceholderInsideAnArchivedMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Archive.result(message().with("<x xmlns='urn:x'>${room}</x>")))
                .withMessageContaining("${room}");
    }
}
