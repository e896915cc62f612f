package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** RFC 6121 §2. */
class RosterTest extends EmbeddedServerTests {

    private static final String NURSE =
            "<item jid='nurse@localhost' name='Nurse'><group>Servants</group></item>";

    private final RawClient romeo = available("romeo");

    @Test
    void startsEmpty() {
        assertThat(get(romeo).children()).isEmpty();
    }

    /** RFC 6121 §2.1.6. */
    @Test
    void pushesAChangeToEverySessionThatHasAskedForTheRoster() {
        RawClient other = available("romeo", "other");
        RawClient silent = available("romeo", "silent");
        get(other);
        romeo.forget();
        assertThat(set(romeo, NURSE).attribute("type")).isEqualTo("result");
        Element push = other.first(stanza -> is(stanza, "iq", "set"));
        assertThat(push.toXml())
                .contains("jid='nurse@localhost'", "name='Nurse'", "subscription='none'")
                .contains("<group>Servants</group>");
        assertThat(silent.hasNothing()).isTrue();
        assertThat(get(romeo).children()).hasSize(1);
    }

    @Test
    void sendsNoRosterThatTheClientHasAlready() {
        String version = get(romeo).attribute("ver");
        Element answer =
                romeo.ask("get", "", "<query xmlns='jabber:iq:roster' ver='" + version + "'/>");
        assertThat(answer.children()).isEmpty();
    }

    /** RFC 6121 §2.6.1. */
    @Test
    void sendsARosterThatHasChangedSince() {
        String version = get(romeo).attribute("ver");
        set(romeo, NURSE);
        Element answer =
                romeo.ask("get", "", "<query xmlns='jabber:iq:roster' ver='" + version + "'/>");
        assertThat(answer.toXml()).contains("jid='nurse@localhost'");
        set(romeo, "<item jid='friar@localhost'/>");
        version = get(romeo).attribute("ver");
        answer = romeo.ask("get", "", "<query xmlns='jabber:iq:roster' ver='" + version + "'/>");
        assertThat(answer.children()).isEmpty();
    }

    /** RFC 6121 §2.5. */
    @Test
    void removesAContactAndTheSubscriptionsWithIt() {
        RawClient juliet = available("juliet");
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync().forget();
        romeo.sync().forget();
        set(romeo, "<item jid='juliet@localhost' subscription='remove'/>");
        assertThat(juliet.next().attribute("type")).isEqualTo("unsubscribe");
        assertThat(get(romeo).children()).isEmpty();
    }

    @Test
    void showsASubscriptionThatIsAskedForButNotOneThatIsWanted() {
        RawClient juliet = available("juliet");
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        assertThat(get(romeo).toXml()).contains("ask='subscribe'", "subscription='none'");
        assertThat(get(juliet).children()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<item/> | bad-request",
                "<item jid='a@b'/><item jid='c@d'/> | bad-request",
                "<item jid='nurse@'/> | jid-malformed",
                "<item jid='romeo@localhost'/> | not-allowed",
                "<item jid='a@b'><group>x</group><group>x</group></item> | bad-request",
                "<item jid='a@b'><group/></item> | not-acceptable",
                "<item jid='a@b' subscription='remove'/> | item-not-found",
            })
    void refusesAChangeThatIsAmiss(String items, String condition) {
        assertThat(condition(set(romeo, items))).isEqualTo(condition);
    }

    @Test
    void keepsOthersOut() {
        Element answer = romeo.ask("get", "juliet@localhost", "<query xmlns='jabber:iq:roster'/>");
        assertThat(condition(answer)).isEqualTo("forbidden");
    }

    private static Element get(RawClient client) {
        Element answer = client.ask("get", "", "<query xmlns='jabber:iq:roster'/>");
        return answer.children().get(0);
    }

    private static Element set(RawClient client, String items) {
        return client.ask("set", "", "<query xmlns='jabber:iq:roster'>" + items + "</query>");
    }
}
