package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.Received;
import verona.XmppTest;
import verona.XmppTest.Scope;
import verona.stanza.Element;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;

/** XEP-0045 §6.3: the list of all rooms, so that other tests must not make any. */
@XmppTest(scope = Scope.TEST)
class MucDirectoryTest extends RoomScenarios {

    private static final String RSM = "http://jabber.org/protocol/rsm";

    private void romeoMakesRoom(String name) {
        String other = name + "@" + service();
        romeo.sends(presence().to(other + "/x").with(Muc.join()))
                .receives(presence().with(Muc.user().status(201)));
        romeo.sends(iqSet("make").to(other).with(Muc.config())).receives(iqResult("make"));
    }

    private Received rooms(Element query) {
        return romeo.sends(iqGet("rooms").to(service()).with(query)).receives(iqResult("rooms"));
    }

    private static Element page(String name, String text) {
        Element set = payload(RSM, "set").withChild(payload(RSM, name).withText(text));
        return Disco.items().toElement().withChild(set);
    }

    private static List<String> jids(Received rooms) {
        return rooms.xpathAll("items:query/items:item/@jid");
    }

    /** XEP-0045 §6.3, XEP-0059. */
    @Test
    void listsRoomsPageByPage() {
        otherwiseOnProsody("XEP-0045 §6.3");
        romeoMakesTheRoom();
        romeoMakesRoom("a");
        romeoMakesRoom("b");
        Received all = rooms(Disco.items().toElement());
        assertThat(jids(all))
                .containsExactlyInAnyOrder("a@" + service(), "b@" + service(), room.toString());
        assertThat(all.xml()).doesNotContain(RSM);
        Received page = rooms(page("max", "2"));
        assertThat(jids(page)).hasSize(2);
        assertThat(page.xpath("items:query/*[local-name()='set']/*[local-name()='count']"))
                .isEqualTo("3");
        assertThat(jids(rooms(page("after", "a@" + service()))).get(0)).isEqualTo("b@" + service());
    }
}
