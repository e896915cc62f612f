package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0045 §7.13 and §8.6: asking for voice in a moderated room. */
class MucVoiceTest extends MucTests {

    private final RawClient romeo = room("moderatedroom=1");
    private final RawClient juliet = occupant(romeo, "juliet", "Juliet");
    private final RawClient rosaline = occupant(romeo, "rosaline", "Rosaline");

    private static void submit(RawClient client, String... fields) {
        StringBuilder form =
                new StringBuilder(
                        "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                                + "<value>http://jabber.org/protocol/muc#request</value></field>");
        for (String field : fields) {
            String[] parts = field.split("=");
            form.append(
                    "<field var='muc#" + parts[0] + "'><value>" + parts[1] + "</value></field>");
        }
        message(client, "to='" + ROOM + "'", form + "</x>");
    }

    private static String value(Element form, String variable) {
        return form.children().stream()
                .filter(field -> variable.equals(field.attribute("var")))
                .flatMap(field -> field.children().stream())
                .filter(child -> child.name().equals("value"))
                .map(Element::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bringsARequestToTheModerators() {
        juliet.sync().forget();
        submit(juliet, "role=participant");
        Element message = romeo.next();
        assertThat(message.attribute("from")).isEqualTo(ROOM);
        assertThat(message.attribute("type")).isNull();
        Element form = message.child("jabber:x:data", "x");
        assertThat(form.attribute("type")).isEqualTo("form");
        assertThat(value(form, "FORM_TYPE")).isEqualTo("http://jabber.org/protocol/muc#request");
        assertThat(value(form, "muc#role")).isEqualTo("participant");
        assertThat(value(form, "muc#jid")).isEqualTo(juliet.jid());
        assertThat(value(form, "muc#roomnick")).isEqualTo("Juliet");
        assertThat(value(form, "muc#request_allow")).isEqualTo("0");
        assertThat(rosaline.hasNothing()).isTrue();
    }

    @Test
    void givesVoiceWhenAModeratorAllowsIt() {
        juliet.sync().forget();
        submit(romeo, "role=participant", "jid=" + juliet.jid(), "request_allow=true");
        assertThat(item(juliet.next()).attribute("role")).isEqualTo("participant");
        say(juliet, "At last");
        assertThat(body(juliet.next())).isEqualTo("At last");
        submit(romeo, "jid=" + juliet.jid(), "request_allow=1");
        romeo.sync();
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void givesNoVoiceWhenAModeratorDoesNot() {
        juliet.sync().forget();
        submit(romeo, "role=participant", "jid=" + juliet.jid(), "request_allow=0");
        submit(romeo, "role=participant", "jid=" + juliet.jid());
        romeo.sync();
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** Who may not allow it has not been asked. */
    @ParameterizedTest
    @CsvSource({
        "juliet, role=moderator, bad-request",
        "juliet, request_allow=1, bad-request",
        "romeo, request_allow=1, item-not-found",
    })
    void refusesWhatCantBe(String who, String field, String condition) {
        RawClient client = who.equals("juliet") ? juliet : romeo;
        client.sync().forget();
        submit(client, field);
        assertThat(condition(client.next())).isEqualTo(condition);
    }

    @Test
    void refusesWhoHasVoiceOrIsNotThere() {
        admin(romeo, "<item role='participant' nick='Juliet'/>");
        juliet.sync().forget();
        submit(juliet, "role=participant");
        assertThat(condition(juliet.next())).isEqualTo("bad-request");
        RawClient outside = bound("juliet", "phone");
        submit(outside, "role=participant");
        assertThat(condition(outside.next())).isEqualTo("not-acceptable");
    }
}
