package verona.scenarios.muc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.*;
import static verona.RequiresFeature.Owner.ROOM;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.ArchiveAnswer;
import verona.Received;
import verona.RequiresFeature;
import verona.XmppClient;
import verona.stanza.Element;
import verona.vocabulary.DataForm;
import verona.vocabulary.Forms;
import verona.vocabulary.Muc;

/** Who may read the archives of rooms, and how, XEP-0313 §6.1.2. */
class RoomArchiveReadersTest extends RoomArchiveScenarios {

    private static final String RSM = "http://jabber.org/protocol/rsm";

    private static Element with(CharSequence jid) {
        DataForm form = Forms.submit().formType(MAM).field("with", jid);
        return form.toElement();
    }

    private Received metadata(XmppClient client) {
        return client.sends(iqGet("metadata").to(room).with(payload(MAM, "metadata")))
                .receives(iqResult("metadata"));
    }

    /** An open room's is for everybody who is not banned. */
    @Test
    void isForEverybodyWhoMayEnter() {
        says(romeo, "1");
        assertThat(asks(rosaline).bodies()).isEqualTo("1");
        romeoMakes(outcast, rosaline);
        rosaline.sends(query()).receivesNext(iqError("query", forbidden));
    }

    @ParameterizedTest
    @CsvSource({"membersonly=1, ''", "roomsecret=Montague, XEP-0313 §6.1.2"})
    void isForMembersAloneWhereOthersMayNotEnter(String field, String prosody) {
        if (!prosody.isEmpty()) {
            differsOnProsody(prosody);
        }
        says(romeo, "1");
        romeoSubmits(field);
        rosaline.sends(query()).receivesNext(iqError("query", forbidden));
        romeoMakes(member, rosaline);
        assertThat(asks(rosaline).bodies()).isEqualTo("1");
    }

    /** Who is inside has known the password. */
    @Test
    void isForThoseWhoAreInside() {
        says(romeo, "1");
        romeoConfigures("roomsecret=Montague");
        assertThat(asks(juliet).bodies()).isEqualTo("1");
    }

    private static List<String> authors(List<Received> answers) {
        return answers.stream()
                .flatMap(message -> message.xpathAll("//user:x/user:item/@jid").stream())
                .toList();
    }

    private void julietForgesAnAuthor() {
        juliet.sends(
                groupchat()
                        .to(room)
                        .body("1")
                        .with(Muc.user().item(Muc.item().jid("forged@localhost"))));
    }

    /** The author is named where the room shows it. */
    @Test
    void tellsNoAuthorWhereTheRoomDoesNot() {
        julietForgesAnAuthor();
        assertThat(authors(answers(juliet))).isEmpty();
    }

    /** XEP-0313 §6.1.2: by its full JID, where the room shows it, or to those who may see it. */
    @ParameterizedTest
    @CsvSource({"moderators,false", "anyone,true"})
    void tellsAuthorsAsTheRoomDoes(String whois, boolean shown) {
        differsOnProsody("XEP-0313 §6.1.2");
        romeoSubmits("whois=" + whois);
        julietForgesAnAuthor();
        String author = juliet.fullJid().toString();
        assertThat(authors(answers(juliet))).isEqualTo(shown ? List.of(author) : List.of());
        List<Received> answers = answers(romeo);
        assertThat(authors(answers)).containsExactly(author);
        Received message = answers.get(0);
        assertThat(message.xpath("//user:x/user:item/@affiliation")).isEqualTo("none");
        assertThat(message.xpath("//user:x/user:item/@role")).isEqualTo("participant");
        leaves(romeo);
        assertThat(authors(answers(romeo))).containsExactly(author);
    }

    /** XEP-0313 §4.1.1. */
    @Test
    void filtersByOccupantAndByAuthorWhereThatIsKnown() {
        differsOnProsody("XEP-0313 §4.1.1");
        says(romeo, "1");
        says(juliet, "2");
        assertThat(asks(juliet, with(room.as("Romeo"))).bodies()).isEqualTo("1");
        assertThat(asks(juliet, with(room)).bodies()).isEqualTo("12");
        assertThat(asks(juliet, with(romeo.bareJid())).messages()).isEmpty();
        assertThat(asks(romeo, with(juliet.bareJid())).bodies()).isEqualTo("2");
    }

    /** XEP-0313 §4.1.5, §4.3.3 and §4.3.4. */
    @RequiresFeature(value = "urn:xmpp:mam:2#extended", of = ROOM)
    @Test
    void isReadLikeAnyOther() {
        List.of("1", "2", "3").forEach(text -> says(romeo, text));
        Element last =
                payload(RSM, "set")
                        .withChild(payload(RSM, "max").withText("2"))
                        .withChild(payload(RSM, "before"));
        ArchiveAnswer page = asks(juliet, last, payload(MAM, "flip-page"));
        assertThat(page.bodies()).isEqualTo("32");
        assertThat(page.isComplete()).isFalse();
        Received form =
                juliet.sends(iqGet("form").to(room).with(payload(MAM, "query")))
                        .receivesNext(iqResult("form"));
        assertThat(form.xpathAll("*/x:x/x:field/@var")).contains("before-id");
    }

    /** XEP-0313 §5. */
    @RequiresFeature(value = "urn:xmpp:mam:2#extended", of = ROOM)
    @Test
    void tellsWhatItHas() {
        differsOnProsody("XEP-0313 §5");
        says(romeo, "1");
        String id = idOf(says(romeo, "2")).get(0);
        assertThat(metadata(juliet).xpath("*/*[local-name()='end']/@id")).isEqualTo(id);
        romeoMakes(outcast, rosaline);
        rosaline.sends(iqGet("metadata").to(room).with(payload(MAM, "metadata")))
                .receivesNext(iqError("metadata", forbidden));
    }

    /** XEP-0441 is for users. */
    @Test
    void hasNoPreferences() {
        romeo.sends(iqGet("prefs").to(room).with(payload(MAM, "prefs")))
                .receivesNext(iqError("prefs"));
    }

    @Test
    void saysThatItHasNoPreferences() {
        otherwiseOnProsody("XEP-0441 §2");
        romeo.sends(iqGet("prefs").to(room).with(payload(MAM, "prefs")))
                .receivesNext(iqError("prefs", feature_not_implemented));
    }
}
