package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** The archives of rooms, XEP-0313 §6.1.2. */
class RoomArchiveTest extends ArchiveTests {

    private static final String ROOM = "room@conference.localhost";
    private static final String USER = "http://jabber.org/protocol/muc#user";

    private final RawClient romeo = bound("romeo");
    private final RawClient juliet = bound("juliet");

    @BeforeEach
    void enter() {
        enter(romeo, "Romeo");
        configure();
        enter(juliet, "Juliet");
        romeo.sync().forget();
    }

    private static void enter(RawClient client, String nick) {
        client.send(
                "<presence to='%s/%s'><x xmlns='http://jabber.org/protocol/muc'/></presence>"
                        .formatted(ROOM, nick));
        client.sync().forget();
    }

    private void configure(String... fields) {
        StringBuilder form = new StringBuilder();
        for (String field : fields) {
            String[] parts = field.split("=");
            form.append(field("muc#roomconfig_" + parts[0], parts[1]));
        }
        assertThat(
                        romeo.ask(
                                        "set",
                                        ROOM,
                                        "<query xmlns='http://jabber.org/protocol/muc#owner'>"
                                                + "<x xmlns='jabber:x:data' type='submit'>"
                                                + form
                                                + "</x></query>")
                                .attribute("type"))
                .isEqualTo("result");
        romeo.forget();
        juliet.sync().forget();
    }

    private void affiliate(String localpart, String affiliation) {
        String item = "<item jid='%s@localhost' affiliation='%s'/>";
        romeo.ask(
                "set",
                ROOM,
                "<query xmlns='http://jabber.org/protocol/muc#admin'>"
                        + item.formatted(localpart, affiliation)
                        + "</query>");
        romeo.forget();
    }

    private void tell(RawClient from, String content) {
        send(from, ROOM, "groupchat", content);
    }

    private static Element said(RawClient client) {
        return client.first(stanza -> "groupchat".equals(stanza.attribute("type")));
    }

    private static String bodiesOf(RawClient client, String... content) {
        return ask(client, ROOM, content).bodies();
    }

    /** XEP-0313 §3.5 and §6.1.2: each message once, from its occupant, to nobody. */
    @Test
    void keepsWhatIsSaid() {
        tell(romeo, "<body>1</body>");
        tell(juliet, "<body>2</body>");
        Answer answer = ask(romeo, ROOM);
        assertThat(answer.bodies()).isEqualTo("12");
        assertThat(answer.messages().get(0).attribute("from")).isEqualTo(ROOM);
        Element message = answer.forwarded().get(0);
        assertThat(message.attribute("from")).isEqualTo(ROOM + "/Romeo");
        assertThat(message.attribute("to")).isNull();
        assertThat(message.attribute("type")).isEqualTo("groupchat");
        assertThat(message.child(SID, "stanza-id")).isNull();
        assertThat(answer.isComplete()).isTrue();
    }

    @Test
    void tellsOccupantsUnderWhichId() {
        tell(romeo, "<body>1</body>");
        String id = stanzaId(said(juliet), ROOM);
        assertThat(stanzaId(said(romeo), ROOM)).isEqualTo(id);
        assertThat(ask(juliet, ROOM).ids()).containsExactly(id);
        RawClient rosaline = bound("rosaline");
        rosaline.send(
                "<presence to='%s/R'><x xmlns='http://jabber.org/protocol/muc'/></presence>"
                        .formatted(ROOM));
        assertThat(stanzaId(said(rosaline), ROOM)).isEqualTo(id);
    }

    /** The archive is the room's: accounts have no copy of it. */
    @Test
    void leavesNothingToAccounts() {
        tell(romeo, "<body>1</body>");
        assertThat(query(romeo).messages()).isEmpty();
        assertThat(query(juliet).messages()).isEmpty();
    }

    /** XEP-0359 §3. */
    @Test
    void strikesOutWhatOthersSayInItsName() {
        tell(
                romeo,
                "<body>1</body><stanza-id xmlns='urn:xmpp:sid:0' id='1'"
                        + " by='Room@conference.localhost'/>");
        assertThat(stanzaId(said(juliet), ROOM)).isNotEqualTo("1");
        tell(romeo, "<a xmlns='b'/><stanza-id xmlns='urn:xmpp:sid:0' id='1' by='" + ROOM + "'/>");
        assertThat(said(juliet).child(SID, "stanza-id")).isNull();
    }

    @Test
    void keepsSubjects() {
        tell(romeo, "<subject>Love</subject>");
        assertThat(stanzaId(said(juliet), ROOM)).isNotEmpty();
        Element subject = ask(juliet, ROOM).forwarded().get(0);
        assertThat(subject.child(Element.CLIENT, "subject").text()).isEqualTo("Love");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<active xmlns='http://jabber.org/protocol/chatstates'/>",
                "<body>x</body><no-store xmlns='urn:xmpp:hints'/>",
            })
    void keepsNothingElse(String content) {
        tell(romeo, content);
        assertThat(ask(romeo, ROOM).messages()).isEmpty();
        assertThat(said(juliet).child(SID, "stanza-id")).isNull();
    }

    @Test
    void keepsNeitherPrivateMessagesNorWhatTheRoomRefuses() {
        send(romeo, ROOM + "/Juliet", "chat", "<body>1</body>");
        configure("moderatedroom=1", "changesubject=0");
        RawClient rosaline = bound("rosaline");
        enter(rosaline, "Rosaline");
        tell(rosaline, "<body>2</body>");
        tell(rosaline, "<subject>3</subject>");
        assertThat(ask(romeo, ROOM).messages()).isEmpty();
    }

    @Test
    void keepsNothingWhereTheRoomIsNotToBeArchived() {
        configure("enablearchiving=0");
        tell(romeo, "<body>1</body>");
        assertThat(said(juliet).child(SID, "stanza-id")).isNull();
        assertThat(ask(romeo, ROOM).messages()).isEmpty();
        assertThat(info()).doesNotContain(MAM).contains(SID);
    }

    /** §7. */
    @Test
    void isAdvertisedByTheRoom() {
        assertThat(info()).contains("'" + MAM + "'", "'" + MAM + "#extended'", "'" + SID + "'");
    }

    private String info() {
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
        return romeo.ask("get", ROOM, info).toXml();
    }

    /** An open room's is for everybody who is not banned. */
    @Test
    void isForEverybodyWhoMayEnter() {
        tell(romeo, "<body>1</body>");
        RawClient rosaline = bound("rosaline");
        assertThat(bodiesOf(rosaline)).isEqualTo("1");
        affiliate("rosaline", "outcast");
        assertThat(condition(ask(rosaline, ROOM).iq())).isEqualTo("forbidden");
        assertThat(condition(rosaline.ask("get", ROOM, "<metadata xmlns='" + MAM + "'/>")))
                .isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"membersonly=1", "roomsecret=Montague"})
    void isForMembersAloneWhereOthersMayNotEnter(String field) {
        tell(romeo, "<body>1</body>");
        configure(field);
        RawClient rosaline = bound("rosaline");
        assertThat(condition(ask(rosaline, ROOM).iq())).isEqualTo("forbidden");
        affiliate("rosaline", "member");
        assertThat(bodiesOf(rosaline)).isEqualTo("1");
    }

    /** Who is inside has known the password. */
    @Test
    void isForThoseWhoAreInside() {
        tell(romeo, "<body>1</body>");
        configure("roomsecret=Montague");
        assertThat(bodiesOf(juliet)).isEqualTo("1");
    }

    /** The author is told where the room shows it, or to those who may see it. */
    @ParameterizedTest
    @CsvSource({"moderators,false", "anyone,true"})
    void tellsAuthorsAsTheRoomDoes(String whois, boolean shown) {
        configure("whois=" + whois);
        tell(juliet, "<body>1</body><x xmlns='" + USER + "'><item jid='forged@localhost'/></x>");
        assertThat(author(ask(juliet, ROOM))).isEqualTo(shown ? "juliet@localhost" : "");
        assertThat(author(ask(romeo, ROOM))).isEqualTo("juliet@localhost");
        affiliate("romeo", "owner");
        romeo.send("<presence type='unavailable' to='" + ROOM + "/Romeo'/>").sync();
        assertThat(author(ask(romeo, ROOM))).isEqualTo("juliet@localhost");
    }

    private static String author(Answer answer) {
        Element x = answer.forwarded().get(0).child(USER, "x");
        if (x == null) {
            return "";
        }
        Element item = x.child(USER, "item");
        assertThat(item.attribute("affiliation")).isEqualTo("none");
        assertThat(item.attribute("role")).isEqualTo("participant");
        return String.valueOf(item.attribute("jid"));
    }

    @Test
    void filtersByOccupantAndByAuthorWhereThatIsKnown() {
        tell(romeo, "<body>1</body>");
        tell(juliet, "<body>2</body>");
        assertThat(bodiesOf(juliet, form(field("with", ROOM + "/Romeo")))).isEqualTo("1");
        assertThat(bodiesOf(juliet, form(field("with", ROOM)))).isEqualTo("12");
        assertThat(bodiesOf(juliet, form(field("with", "romeo@localhost")))).isEmpty();
        assertThat(bodiesOf(romeo, form(field("with", "juliet@localhost")))).isEqualTo("2");
    }

    @Test
    void isReadLikeAnyOther() {
        for (String text : List.of("1", "2", "3")) {
            tell(romeo, "<body>" + text + "</body>");
        }
        Answer page = ask(juliet, ROOM, page("<max>2</max><before/>"), "<flip-page/>");
        assertThat(page.bodies()).isEqualTo("32");
        assertThat(page.isComplete()).isFalse();
        Element metadata =
                juliet.ask("get", ROOM, "<metadata xmlns='" + MAM + "'/>").child(MAM, "metadata");
        assertThat(metadata.child(MAM, "end").attribute("id")).isEqualTo(page.ids().get(0));
        assertThat(juliet.ask("get", ROOM, "<query xmlns='" + MAM + "'/>").toXml())
                .contains("var='before-id'");
    }

    /** XEP-0441 is for users. */
    @Test
    void hasNoPreferences() {
        assertThat(condition(romeo.ask("get", ROOM, "<prefs xmlns='" + MAM + "'/>")))
                .isEqualTo("feature-not-implemented");
    }

    @Test
    void goesWithTheRoom() {
        tell(romeo, "<body>1</body>");
        romeo.ask(
                "set",
                ROOM,
                "<query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query>");
        assertThat(condition(ask(romeo, ROOM).iq())).isEqualTo("item-not-found");
        enter(romeo, "Romeo");
        assertThat(ask(romeo, ROOM).messages()).isEmpty();
    }
}
