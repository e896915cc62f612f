package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0433: searching for rooms at the chat service. */
class ChannelSearchTest extends EmbeddedServerTests {

    private static final String SERVICE = "conference.localhost";
    private static final String SEARCH = "urn:xmpp:channel-search:0:search";
    private static final String ERRORS = "urn:xmpp:channel-search:0:error";
    private static final String ORDER = "{urn:xmpp:channel-search:0:order}";
    private static final String DATA = "jabber:x:data";

    private final RawClient romeo = bound("romeo");

    @BeforeEach
    void makeRooms() {
        server.room("garden")
                .persistent()
                .name("Orchard")
                .configure("muc#roomconfig_roomdesc", "Under the balcony");
        server.room("balcony").persistent().membersOnly();
        server.room("crypt").persistent().hidden();
        romeo.send(
                "<presence to='garden@%s/Romeo'>%s</presence>".formatted(SERVICE, MucTests.JOIN));
        romeo.sync().forget();
    }

    private Element search(String paging, String... fields) {
        StringBuilder form = new StringBuilder("<x xmlns='" + DATA + "' type='submit'>");
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            form.append("<field var='%s'><value>%s</value></field>".formatted(parts[0], parts[1]));
        }
        String content = paging + form + "</x>";
        return romeo.ask("get", SERVICE, "<search xmlns='" + SEARCH + "'>" + content + "</search>");
    }

    private static Element result(Element answer) {
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        assertThat(answer.children().get(0).name()).isEqualTo("result");
        return answer.children().get(0);
    }

    private static List<String> rooms(Element answer) {
        return result(answer).children().stream()
                .filter(child -> child.name().equals("item"))
                .map(item -> String.valueOf(item.attribute("address")))
                .map(address -> address.substring(0, address.indexOf('@')))
                .toList();
    }

    /** §4.1 and §4.2.1. */
    @Test
    void isAnnouncedAndHasAForm() {
        Element info =
                romeo.ask("get", SERVICE, "<query xmlns='http://jabber.org/protocol/disco#info'/>");
        assertThat(info.toXml()).contains("'" + SEARCH + "'");
        Element answer = romeo.ask("get", SERVICE, "<search xmlns='" + SEARCH + "'/>");
        Element form = answer.children().get(0).child(DATA, "x");
        assertThat(form).isNotNull();
        assertThat(RegisteredForms.type(form)).isEqualTo("urn:xmpp:channel-search:0:search-params");
        assertThat(form.children().stream().skip(1))
                .extracting(field -> field.attribute("var") + " " + field.attribute("type"))
                .containsExactly(
                        "q text-single",
                        "all boolean",
                        "sinaddress boolean",
                        "sinname boolean",
                        "sindescription boolean",
                        "types list-multi",
                        "key list-single");
    }

    /** §4.2.2 and §6.1. */
    @ParameterizedTest
    @CsvSource({
        "q=orchard, garden",
        "q=GARDEN, garden",
        "q=balcony, garden balcony",
        "q=balcony under, garden",
        "q=balcony sindescription=false, balcony",
        "q=balcony sinaddress=0, garden",
        "q=orchard sinname=0, ''",
        "q=crypt, ''",
        "all=1, garden balcony",
        "all=1 key={urn:xmpp:channel-search:0:order}address, balcony garden",
        "all=1 types=xep-0369, ''",
        "all=1 unknown=x, garden balcony",
    })
    void finds(String fields, String found) {
        String[] each = fields.split(" (?=[a-z]+=)");
        assertThat(String.join(" ", rooms(search("", each)))).isEqualTo(found);
    }

    /** §6.2. */
    @Test
    void describesWhatItFinds() {
        List<Element> items = result(search("", "all=1")).children();
        assertThat(items.get(0).children())
                .extracting(child -> child.name() + " " + child.text())
                .containsExactly(
                        "name Orchard",
                        "description Under the balcony",
                        "nusers 1",
                        "service-type xep-0045",
                        "is-open true",
                        "anonymity-mode muc_semianonymous");
        assertThat(items.get(1).children())
                .extracting(Element::name)
                .containsExactly("nusers", "service-type", "anonymity-mode");
    }

    /** §4.2.2, by XEP-0059. */
    @Test
    void pages() {
        String paging = "<set xmlns='http://jabber.org/protocol/rsm'><max>1</max>%s</set>";
        String key = "key=" + ORDER + "address";
        Element first = search(paging.formatted(""), "all=1", key);
        assertThat(rooms(first)).containsExactly("balcony");
        Element set = result(first).child("http://jabber.org/protocol/rsm", "set");
        assertThat(set).isNotNull();
        String last = set.child(set.namespace(), "last").text();
        String after = "<after>" + last + "</after>";
        assertThat(rooms(search(paging.formatted(after), "all=1", key))).containsExactly("garden");
    }

    /** §4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "all=1 q=x, bad-request, conflicting-fields",
        "q= , bad-request, invalid-search-terms",
        "sinname=1, bad-request, no-search-conditions",
        "all=1 key=garden, feature-not-implemented, invalid-sort-key",
    })
    void refuses(String fields, String condition, String detail) {
        String[] each = fields.endsWith("=") ? new String[] {fields + " "} : fields.split(" ");
        Element answer = search("", each);
        assertThat(condition(answer)).isEqualTo(condition);
        Element error = answer.child(Element.CLIENT, "error");
        assertThat(error.attribute("type")).isEqualTo("modify");
        assertThat(error.child(ERRORS, detail)).isNotNull();
    }
}
