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

/** XEP-0045 §7.2.13 and §7.2.14: when something was said, and limits that are none. */
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
}
