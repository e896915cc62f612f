package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0045 §7.10, §10.1 and §10.2: forms that are none, and addresses that can't be. */
class MucMalformedFormsTest extends MucTests {

    private static final String REGISTER = "jabber:iq:register";

    private final RawClient romeo = room();

    @ParameterizedTest
    @ValueSource(strings = {"whois=nobody", "maxusers=many", "membersonly=perhaps"})
    void refusesAValueThatCantBe(String field) {
        assertThat(condition(configure(romeo, field))).isEqualTo("not-acceptable");
    }

    @Test
    void refusesAFormOfSomethingElse() {
        String type = "<field var='FORM_TYPE'><value>garden</value></field>";
        String form = "<x xmlns='jabber:x:data' type='submit'>" + type + "</x>";
        assertThat(condition(owner(romeo, form))).isEqualTo("bad-request");
        assertThat(condition(owner(romeo, ""))).isEqualTo("bad-request");
    }

    @Test
    void refusesAnOwnerWhoCantBe() {
        assertThat(condition(field(romeo, "muc#roomconfig_roomowners", "@")))
                .isEqualTo("not-acceptable");
    }

    @Test
    void refusesAVenueThatCantBe() {
        assertThat(condition(owner(romeo, "<destroy jid='@'/>"))).isEqualTo("jid-malformed");
    }

    private static Element register(RawClient client, String content) {
        return client.ask("set", ROOM, "<query xmlns='" + REGISTER + "'>" + content + "</query>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<x xmlns='jabber:x:data' type='submit'/>",
                "<x xmlns='jabber:x:data'><field var='FORM_TYPE'><value>x</value></field></x>",
            })
    void refusesAFormThatIsNone(String content) {
        assertThat(condition(register(romeo, content))).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @CsvSource({"' ', not-allowed", "'', bad-request"})
    void refusesANickThatIsNone(String nick, String condition) {
        String form =
                "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                        + "<value>http://jabber.org/protocol/muc#register</value></field>"
                        + "<field var='muc#register_roomnick'><value>%s</value></field></x>";
        assertThat(condition(register(romeo, form.formatted(nick)))).isEqualTo(condition);
    }
}
