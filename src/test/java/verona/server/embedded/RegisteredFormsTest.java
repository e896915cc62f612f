package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/**
 * The forms that the server sends: each field has the type that is registered for it (XEP-0068).
 */
class RegisteredFormsTest extends EmbeddedServerTests {

    private static final String DATA = "jabber:x:data";
    private static final String MUC = "http://jabber.org/protocol/muc";

    /** Checks that there is such a form in a stanza, and that each of its fields says its type. */
    private static void check(String type, Element stanza) {
        Element form = form(stanza);
        assertThat(form).as("a form in " + stanza.toXml()).isNotNull();
        List<Element> fields =
                form.children().stream().filter(child -> child.is(DATA, "field")).toList();
        assertThat(fields.get(0).attribute("var")).isEqualTo("FORM_TYPE");
        assertThat(RegisteredForms.type(form)).isEqualTo(type);
        assertThat(RegisteredForms.fields(type)).isNotEmpty();
        assertThat(fields).hasSizeGreaterThan(1);
        assertThat(fields).allSatisfy(field -> assertThat(field.attribute("type")).isNotNull());
        RegisteredForms.check(form);
    }

    private static Element form(Element element) {
        return Stream.concat(
                        element.children().stream().filter(child -> child.is(DATA, "x")),
                        element.children().stream()
                                .map(RegisteredFormsTest::form)
                                .filter(found -> found != null))
                .findFirst()
                .orElse(null);
    }

    /** XEP-0157 §3. */
    @Test
    void contactAddresses() {
        check("http://jabber.org/network/serverinfo", info(bound("romeo"), "localhost"));
    }

    /** XEP-0313 §4.1.5. */
    @Test
    void archiveQueries() {
        check("urn:xmpp:mam:2", bound("romeo").ask("get", "", "<query xmlns='urn:xmpp:mam:2'/>"));
    }

    private static Element info(RawClient client, String address) {
        return client.ask("get", address, "<query xmlns='http://jabber.org/protocol/disco#info'/>");
    }

    @Nested
    class OfRooms {

        private static final String ROOM = "room@conference.localhost";

        private final RawClient romeo = available("romeo");
        private final RawClient juliet = bound("juliet");

        @BeforeEach
        void enter() {
            server.room("room")
                    .owner("romeo@localhost")
                    .configure("muc#roomconfig_pubsub", "xmpp:pubsub.localhost?;node=news");
            MucTests.join(romeo, "Romeo");
            romeo.sync().forget();
        }

        private Element ask(RawClient client, String namespace) {
            return client.ask("get", ROOM, "<query xmlns='" + namespace + "'/>");
        }

        @Test
        void configuration() {
            check(MUC + "#roomconfig", ask(romeo, MUC + "#owner"));
        }

        @Test
        void information() {
            check(MUC + "#roominfo", ask(romeo, "http://jabber.org/protocol/disco#info"));
        }

        @Test
        void registration() {
            check(MUC + "#register", ask(romeo, "jabber:iq:register"));
        }

        @Test
        void approvalOfARegistration() {
            server.room("room")
                    .configure("x-muc#roomconfig_registration", "1")
                    .configure("x-muc#roomconfig_registrationapproval", "1");
            romeo.sync().forget();
            juliet.ask(
                    "set",
                    ROOM,
                    "<query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='submit'>"
                            + "<field var='muc#register_roomnick'><value>Juliet</value></field>"
                            + "</x></query>");
            check(MUC + "#register", romeo.next());
        }

        @Test
        void voice() {
            server.room("room").moderated();
            MucTests.join(juliet, "Juliet");
            juliet.sync();
            romeo.sync().forget();
            juliet.send(
                    "<message to='"
                            + ROOM
                            + "'><x xmlns='jabber:x:data' type='submit'>"
                            + "<field var='FORM_TYPE'><value>"
                            + MUC
                            + "#request</value></field><field var='muc#role'>"
                            + "<value>participant</value></field></x></message>");
            check(MUC + "#request", romeo.next());
        }
    }

    @Nested
    class OfNodes {

        private static final String SERVICE = "pubsub.localhost";
        private static final String PUBSUB = PubsubTests.PUBSUB;

        private final RawClient romeo = available("romeo");

        @BeforeEach
        void create() {
            server.node("news")
                    .owner("romeo@localhost")
                    .configure("pubsub#access_model", "authorize")
                    .configure("pubsub#language", "en")
                    .configure("pubsub#contact", "romeo@localhost");
        }

        @Test
        void configuration() {
            String configure = "<configure node='news'/>";
            check(PUBSUB + "#node_config", PubsubTests.look(romeo, SERVICE, configure));
            check(PUBSUB + "#node_config", PubsubTests.look(romeo, SERVICE, "<default/>"));
        }

        @Test
        void options() {
            String jid = "' jid='" + romeo.jid() + "'/>";
            PubsubTests.set(romeo, SERVICE, "<subscribe node='news" + jid);
            check(
                    PUBSUB + "#subscribe_options",
                    PubsubTests.get(romeo, SERVICE, "<options node='news" + jid));
            check(
                    PUBSUB + "#subscribe_options",
                    PubsubTests.get(romeo, SERVICE, "<default node='news'/>"));
        }

        @Test
        void information() {
            check(
                    PUBSUB + "#meta-data",
                    romeo.ask(
                            "get",
                            SERVICE,
                            "<query xmlns='http://jabber.org/protocol/disco#info' node='news'/>"));
        }

        @Test
        void approvalOfASubscription() {
            RawClient juliet = bound("juliet");
            PubsubTests.set(juliet, SERVICE, "<subscribe node='news' jid='" + juliet.jid() + "'/>");
            check(PUBSUB + "#subscribe_authorization", romeo.next());
        }
    }
}
