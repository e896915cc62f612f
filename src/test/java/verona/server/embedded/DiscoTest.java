package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** XEP-0030 and XEP-0092. */
class DiscoTest extends EmbeddedServerTests {

    private static final String INFO = "<query xmlns='http://jabber.org/protocol/disco#info'%s/>";
    private static final String ITEMS = "<query xmlns='http://jabber.org/protocol/disco#items'/>";

    private final RawClient romeo = bound("romeo");

    @Test
    void tellsWhatTheServerIsAndCan() {
        assertThat(romeo.ask("get", "localhost", INFO.formatted("")).toXml())
                .contains("category='server'", "type='im'")
                .contains("var='urn:xmpp:ping'", "var='jabber:iq:register'", "var='msgoffline'");
    }

    @Test
    void tellsOfTheServicesBesideTheServer() {
        assertThat(romeo.ask("get", "localhost", ITEMS).toXml())
                .contains("<item jid='conference.localhost'/>");
    }

    @Test
    void tellsAnAccountsOwnerOnly() {
        assertThat(romeo.ask("get", "", INFO.formatted("")).toXml())
                .contains("category='account'", "type='registered'");
        assertThat(condition(romeo.ask("get", "juliet@localhost", INFO.formatted(""))))
                .isEqualTo("service-unavailable");
    }

    @Test
    void knowsNoNodes() {
        assertThat(condition(romeo.ask("get", "localhost", INFO.formatted(" node='x'"))))
                .isEqualTo("item-not-found");
    }

    @Test
    void tellsItsVersion() {
        Element answer = romeo.ask("get", "localhost", "<query xmlns='jabber:iq:version'/>");
        assertThat(answer.toXml()).contains("<name>Verona</name>", "<version>");
    }
}
