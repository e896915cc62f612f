package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0050 and XEP-0045 §6: what the service of the rooms can do and tell. */
class MucServiceTest extends MucTests {

    private static final String SERVICE = "conference.localhost";
    private static final String COMMANDS = "http://jabber.org/protocol/commands";
    private static final String DESTROY = "http://prosody.im/protocol/muc#destroy";
    private static final String RSM = "http://jabber.org/protocol/rsm";
    private static final String ROOMS =
            "<x xmlns='jabber:x:data' type='submit'><field var='rooms'><value>"
                    + ROOM
                    + "</value><value>none@"
                    + SERVICE
                    + "</value></field></x>";

    private final RawClient romeo = room();
    private final RawClient admin = admin();

    private RawClient admin() {
        server.createAccount("admin", "password");
        return bound("admin");
    }

    private static Element command(RawClient client, String attributes, String content) {
        return client.ask(
                "set",
                SERVICE,
                "<command xmlns='%s' node='%s' %s>%s</command>"
                        .formatted(COMMANDS, DESTROY, attributes, content));
    }

    private static Element payload(Element answer) {
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        return answer.children().get(0);
    }

    private static Element discover(RawClient client, String what, String node) {
        String attribute = node.isEmpty() ? "" : " node='" + node + "'";
        return client.ask(
                "get",
                SERVICE,
                "<query xmlns='http://jabber.org/protocol/disco#" + what + "'" + attribute + "/>");
    }

    /** XEP-0050 §2.4. */
    @Test
    void asksAnAdminWhichRoomsToDestroyAndDestroysThem() {
        Element asked = payload(command(admin, "action='execute'", ""));
        assertThat(asked.attribute("status")).isEqualTo("executing");
        assertThat(asked.child(COMMANDS, "actions").children())
                .extracting(Element::name)
                .containsExactly("complete");
        assertThat(asked.child("jabber:x:data", "x").toXml()).contains(ROOM);
        String session = "sessionid='" + asked.attribute("sessionid") + "'";
        Element done = payload(command(admin, "action='complete' " + session, ROOMS));
        assertThat(done.attribute("status")).isEqualTo("completed");
        assertThat(done.child(COMMANDS, "note").attribute("type")).isEqualTo("info");
        assertThat(done.child(COMMANDS, "note").text())
                .isEqualTo("The following rooms were destroyed:\n" + ROOM);
        Element gone = nextOf(romeo, "presence", "unavailable");
        assertThat(x(gone).child(USER, "destroy")).isNotNull();
        assertThat(condition(command(admin, session, ROOMS))).isEqualTo("bad-request");
    }

    /** XEP-0050 §3.4: at once, where the form is sent along. */
    @Test
    void destroysRoomsAtOnce() {
        assertThat(payload(command(admin, "", ROOMS)).attribute("status")).isEqualTo("completed");
        assertThat(nextOf(romeo, "presence", "unavailable")).isNotNull();
    }

    @Test
    void leavesRoomsAloneWhenTheCommandIsCancelled() {
        Element asked = payload(command(admin, "", ""));
        String session = "sessionid='" + asked.attribute("sessionid") + "'";
        Element done = payload(command(admin, "action='cancel' " + session, ""));
        assertThat(done.attribute("status")).isEqualTo("canceled");
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** XEP-0050 §4.4. */
    @ParameterizedTest
    @CsvSource({
        "action='next', bad-action",
        "action='garden', malformed-action",
        "sessionid='17', bad-sessionid",
    })
    void refusesWhatCantBe(String attributes, String condition) {
        Element answer = command(admin, attributes, "");
        assertThat(condition(answer)).isEqualTo("bad-request");
        assertThat(answer.child(Element.CLIENT, "error").child(COMMANDS, condition)).isNotNull();
        Element unknown = admin.ask("set", SERVICE, "<command xmlns='" + COMMANDS + "'/>");
        assertThat(condition(unknown)).isEqualTo("item-not-found");
        Element question = admin.ask("get", SERVICE, "<command xmlns='" + COMMANDS + "'/>");
        assertThat(condition(question)).isEqualTo("bad-request");
    }

    @Test
    void takesNoSessionOfSomebodyElse() {
        Element asked = payload(command(admin, "", ""));
        String session = "sessionid='" + asked.attribute("sessionid") + "'";
        RawClient phone = bound("admin", "phone");
        assertThat(condition(command(phone, session, ROOMS))).isEqualTo("bad-request");
    }

    @Test
    void offersCommandsToAdminsOnly() {
        assertThat(condition(command(romeo, "", ROOMS))).isEqualTo("forbidden");
        assertThat(payload(discover(romeo, "items", COMMANDS)).children()).isEmpty();
        assertThat(condition(discover(romeo, "info", DESTROY))).isEqualTo("item-not-found");
        assertThat(payload(discover(admin, "items", COMMANDS)).children())
                .extracting(item -> item.attribute("node"))
                .containsExactly(DESTROY);
        Element info = payload(discover(admin, "info", DESTROY));
        assertThat(info.children().get(0).attributes())
                .containsEntry("category", "automation")
                .containsEntry("type", "command-node");
        assertThat(payload(discover(romeo, "info", COMMANDS)).children().get(0).attributes())
                .containsEntry("type", "command-list");
        assertThat(payload(discover(romeo, "info", "")).toXml()).contains("var='" + COMMANDS + "'");
        assertThat(condition(discover(romeo, "items", "garden"))).isEqualTo("item-not-found");
    }

    /** XEP-0045 §6.3, XEP-0059. */
    @Test
    void listsRoomsPageByPage() {
        for (String name : List.of("a", "b")) {
            String jid = name + "@" + SERVICE;
            romeo.send("<presence to='" + jid + "/x'>" + JOIN + "</presence>");
            romeo.ask(
                    "set",
                    jid,
                    "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                            + "<x xmlns='jabber:x:data' type='submit'/></query>");
        }
        String query = "<query xmlns='http://jabber.org/protocol/disco#items'>%s</query>";
        assertThat(romeo.ask("get", SERVICE, query.formatted("")).toXml()).doesNotContain(RSM);
        String set = "<set xmlns='" + RSM + "'><max>2</max></set>";
        Element page = payload(romeo.ask("get", SERVICE, query.formatted(set)));
        assertThat(page.children())
                .extracting(Element::name)
                .containsExactly("item", "item", "set");
        assertThat(page.child(RSM, "set").child(RSM, "count").text()).isEqualTo("3");
        String next = "<set xmlns='%s'><after>a@%s</after></set>".formatted(RSM, SERVICE);
        assertThat(payload(romeo.ask("get", SERVICE, query.formatted(next))).children().get(0))
                .extracting(item -> item.attribute("jid"))
                .isEqualTo("b@" + SERVICE);
    }

    /** XEP-0045 §10.1.1: a room that is being made is not there yet. */
    @Test
    void listsNoRoomThatIsBeingMade() {
        romeo.send("<presence to='a@" + SERVICE + "/x'>" + JOIN + "</presence>");
        assertThat(payload(discover(romeo, "items", "")).children()).hasSize(1);
    }

    /** XEP-0045 §6.5: who is in a room is for those to know who may enter it. */
    @ParameterizedTest
    @CsvSource({
        "publicroom=1, member, 1",
        "publicroom=1, none, 1",
        "publicroom=1, outcast, 0",
        "publicroom=0, member, 0",
        "membersonly=1, member, 1",
        "membersonly=1, none, 0",
        "roomsecret=x, member, 0",
    })
    void listsOccupantsToThoseWhoMayEnter(String setting, String affiliation, int listed) {
        assertThat(configure(romeo, setting).attribute("type")).isEqualTo("result");
        affiliate(romeo, affiliation, "juliet");
        String query = "<query xmlns='http://jabber.org/protocol/disco#items'/>";
        assertThat(payload(romeo.ask("get", ROOM, query)).children()).hasSize(1);
        Element items = payload(bound("juliet").ask("get", ROOM, query));
        assertThat(items.children()).hasSize(listed);
    }

    /** XEP-0045 §11.2. */
    @Test
    void tellsEachOccupantThatTheServerEnds() {
        RawClient juliet = occupant(romeo, "juliet", "Juliet");
        server.close();
        for (RawClient client : List.of(romeo, juliet)) {
            Element gone = nextOf(client, "presence", "unavailable");
            assertThat(nick(gone)).isEqualTo(client == romeo ? "Romeo" : "Juliet");
            assertThat(statuses(gone)).containsExactly("332", "110");
            client.requireEnd();
        }
    }

    @Test
    void takesNoMessages() {
        message(romeo, "to='" + SERVICE + "'", "<body>x</body>");
        assertThat(condition(romeo.next())).isEqualTo("service-unavailable");
    }
}
