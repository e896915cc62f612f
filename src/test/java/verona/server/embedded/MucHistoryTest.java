package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0045 §7.2.13 and §7.2.14: what has been said before. */
class MucHistoryTest extends MucTests {

    private static final Instant START = Instant.parse("2024-02-14T20:00:00Z");

    private final RawClient romeo = started();

    private RawClient started() {
        server.clock().stop(START);
        return room();
    }

    private void said(String text) {
        say(romeo, text);
        romeo.sync().forget();
    }

    /** What somebody gets who enters. */
    private List<Element> history(String request) {
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet", JOIN.replace("/>", ">" + request + "</x>"));
        List<Element> history = new ArrayList<>();
        Element next = juliet.first(stanza -> nick(stanza).equals("Juliet"));
        for (next = juliet.next(); !isSubject(next); next = juliet.next()) {
            history.add(next);
        }
        return history;
    }

    private static boolean isSubject(Element message) {
        return message.child(Element.CLIENT, "subject") != null
                && message.child(Element.CLIENT, "body") == null;
    }

    private static Element delay(Element message) {
        return message.child("urn:xmpp:delay", "delay");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 123",
        "maxstanzas='2', 23",
        "maxstanzas='0', ''",
        "maxchars='0', ''",
        "maxstanzas='4294967295' maxchars='3000000000' seconds='3000000000', 123",
        "seconds='60', 3",
        "seconds='120', 23",
        "seconds='0', ''",
        "since='2024-02-14T20:01:00Z', 23",
        "since='2024-02-14T21:01:00+01:00', 23",
        "since='2999-01-01T00:00:00Z', ''",
        "seconds='600' maxstanzas='1', 3",
        "maxstanzas='3' since='2024-02-14T20:02:00Z', 3",
    })
    void sendsAsMuchAsIsAskedFor(String limit, String expected) {
        for (String text : List.of("1", "2", "3")) {
            said(text);
            server.clock().advance(Duration.ofMinutes(1));
        }
        assertThat(history(limit.isEmpty() ? "" : "<history " + limit + "/>"))
                .extracting(MucTests::body)
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(""));
    }

    /** XEP-0045 §7.2.14: whole stanzas count, as many as fit. */
    @Test
    void countsTheCharactersOfWholeStanzas() {
        said("1");
        said("2");
        List<Element> all = history("");
        int last = all.get(1).toXml().length();
        assertThat(sizeOfHistory("maxchars='" + last + "'")).isEqualTo(1);
        assertThat(sizeOfHistory("maxchars='" + (last - 1) + "'")).isZero();
        assertThat(sizeOfHistory("maxchars='" + 2 * last + "'")).isEqualTo(2);
    }

    private int sizeOfHistory(String limit) {
        return history("<history " + limit + "/>").size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxstanzas='-1'", "maxchars='many'", "since='today'", "seconds='x'"})
    void refusesALimitThatIsNone(String limit) {
        RawClient juliet = bound("juliet");
        join(juliet, "Juliet", JOIN.replace("/>", "><history " + limit + "/></x>"));
        assertThat(condition(juliet.next())).isEqualTo("bad-request");
        romeo.sync();
        assertThat(romeo.hasNothing()).isTrue();
        juliet.send(
                "<presence to='other%s/x'>%s</presence>"
                        .formatted(ROOM, JOIN.replace("/>", "><history " + limit + "/></x>")));
        assertThat(condition(juliet.next())).isEqualTo("bad-request");
    }

    /** XEP-0045 §7.2.13. */
    @Test
    void saysWhenAMessageWas() {
        said("1");
        server.clock().advance(Duration.ofHours(1));
        Element message = history("").get(0);
        assertThat(message.attribute("from")).isEqualTo(ROOM + "/Romeo");
        assertThat(delay(message).attribute("from")).isEqualTo(ROOM);
        assertThat(delay(message).attribute("stamp")).isEqualTo("2024-02-14T20:00:00Z");
    }

    /** XEP-0045 §7.9: what an owner brings along keeps its date; others' claims change nothing. */
    @Test
    void keepsTheDateOfWhatAnOwnerBringsAlong() {
        String delay = "<delay xmlns='urn:xmpp:delay' from='a@b' stamp='1999-12-31T23:59:59Z'/>";
        message(romeo, "type='groupchat' to='" + ROOM + "'", "<body>1</body>" + delay);
        RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");
        message(rosaline, "type='groupchat' to='" + ROOM + "'", "<body>2</body>" + delay);
        rosaline.sync();
        List<Element> history = history("");
        assertThat(history.get(0).children()).filteredOn(c -> c.name().equals("delay")).hasSize(1);
        assertThat(history.get(1).children()).filteredOn(c -> c.name().equals("delay")).hasSize(2);
    }

    /** The hints of XEP-0334, and what tells something without a body. */
    @ParameterizedTest
    @CsvSource({
        "<body>x</body>, 1",
        "<body>x</body><no-store xmlns='urn:xmpp:hints'/>, 0",
        "<body>x</body><no-permanent-store xmlns='urn:xmpp:hints'/>, 0",
        "<active xmlns='http://jabber.org/protocol/chatstates'/>, 0",
        "<active xmlns='http://jabber.org/protocol/chatstates'/><store xmlns='urn:xmpp:hints'/>, 1",
        "<encryption xmlns='urn:xmpp:eme:0' namespace='x'/>, 1",
        "<displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>, 1",
    })
    void keepsWhatIsWorthIt(String content, int expected) {
        message(romeo, "type='groupchat' to='" + ROOM + "'", content);
        romeo.sync();
        assertThat(history("")).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"muc#roomconfig_historylength", "muc#maxhistoryfetch"})
    void keepsAsManyMessagesAsAreWanted(String field) {
        field(romeo, field, "2");
        said("1");
        said("2");
        said("3");
        assertThat(history("")).extracting(MucTests::body).containsExactly("2", "3");
        field(romeo, field, "0");
        assertThat(history("")).isEmpty();
    }
}
