package verona.server.embedded.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.EmbeddedServerTests;
import verona.server.embedded.RawClient;
import verona.server.embedded.options.ContactInfo.Purpose;
import verona.stanza.Element;

/** XEP-0157. */
class ContactInfoTest {

    private static Element form(EmbeddedServerOptions options) {
        try (EmbeddedServer server =
                        EmbeddedServerTests.withAccounts(EmbeddedServer.start(options));
                RawClient romeo = RawClient.login(server, "romeo", "test")) {
            String query = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
            Element info = romeo.ask("get", server.domain(), query).children().get(0);
            Element form = info.child("jabber:x:data", "x");
            return form == null ? Element.of("", "none") : form;
        }
    }

    @Test
    void namesAnAdminUnlessOthersAreNamed() {
        Element form = form(EmbeddedServerOptions.DEFAULT.withDomain("verona.lit"));
        assertThat(form.toXml())
                .isEqualTo(
                        "<x xmlns='jabber:x:data' type='result'>"
                                + "<field var='FORM_TYPE' type='hidden'>"
                                + "<value>http://jabber.org/network/serverinfo</value></field>"
                                + "<field var='admin-addresses' type='list-multi'>"
                                + "<value>xmpp:admin@verona.lit</value></field></x>");
    }

    @Test
    void listsThoseThatATestNamesByTheirPurpose() {
        ContactInfo contacts =
                ContactInfo.NONE
                        .with(Purpose.SUPPORT, "https://verona.lit/help", "xmpp:help@verona.lit")
                        .with(Purpose.ABUSE, "mailto:abuse@verona.lit");
        assertThat(form(EmbeddedServerOptions.DEFAULT.withContacts(contacts)).children())
                .extracting(field -> field.attribute("var"), field -> field.children().size())
                .containsExactly(
                        tuple("FORM_TYPE", 1),
                        tuple("abuse-addresses", 1),
                        tuple("support-addresses", 2));
    }

    @Test
    void tellsNothingOfNobody() {
        assertThat(form(EmbeddedServerOptions.DEFAULT.withContacts(ContactInfo.NONE)).name())
                .isEqualTo("none");
    }
}
