package verona.server.embedded;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What this server has beside that. */
    private static final Map<String, String> OTHERS =
            Map.of(
                    "muc#roomconfig_historylength", "text-single",
                    "muc#roomconfig_enablearchiving", "boolean",
                    "muc#jid", "jid-single");

    private static Map<String, String> registered(String form) {
        Path file = Path.of("src/test/resources/verona/server/embedded/registered-forms.txt");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split(" "))
                    .filter(line -> line[0].equals(form))
                    .collect(toMap(line -> line[1], line -> line[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks a form in a stanza; a room's information may have configured fields (XEP-0045 §6.4).
     */
    private static void check(String type, Element stanza) {
        Element form = form(stanza);
        assertThat(form).as("a form in " + stanza.toXml()).isNotNull();
        Map<String, String> known = new HashMap<>(registered(type));
        assertThat(known).as(type).isNotEmpty();
        if (type.endsWith("#roominfo")) {
            registered(MUC + "#roomconfig").forEach(known::putIfAbsent);
        }
        List<Element> fields =
                form.children().stream().filter(child -> child.is(DATA, "field")).toList();
        assertThat(fields.get(0).attribute("var")).isEqualTo("FORM_TYPE");
        assertThat(fields.get(0).children().get(0).text()).isEqualTo(type);
        assertThat(fields.subList(1, fields.size()))
                .isNotEmpty()
                .allSatisfy(field -> check(known, field));
    }

    private static void check(Map<String, String> known, Element field) {
        String name = String.valueOf(field.attribute("var"));
        if (!name.startsWith("x-")) {
            assertThat(field.attribute("type"))
                    .as(name)
                    .isEqualTo(known.getOrDefault(name, OTHERS.get(name)));
        }
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
