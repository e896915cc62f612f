package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/**
 * What is kept in an account's nodes: XEP-0048, XEP-0084, XEP-0172, XEP-0223, XEP-0292, XEP-0402.
 */
class PepNodesTest extends PepTests {

    private static final String[] PRIVATE = {
        "persist_items=true",
        "access_model=whitelist",
        "max_items=max",
        "send_last_published_item=never"
    };

    private final RawClient juliet = bound("juliet");

    /** XEP-0402 §3, and XEP-0223 §3. */
    @Test
    void keepsBookmarksToTheirOwner() {
        String node = "urn:xmpp:bookmarks:1";
        RawClient phone = interested("juliet", "phone", node);
        befriend("juliet", "romeo");
        RawClient romeo = interested("romeo", node);
        assertResult(publishWith(juliet, node, "play@conference.localhost", PRIVATE));
        assertResult(publishWith(juliet, node, "orchard@conference.localhost", PRIVATE));
        assertThat(notified(phone))
                .containsExactly("play@conference.localhost", "orchard@conference.localhost");
        assertThat(notified(romeo)).isEmpty();
        assertThat(conditions(items(romeo, "juliet@localhost", node)))
                .isEqualTo("not-allowed closed-node");
        assertThat(ids(items(phone, "", node))).hasSize(2);
    }

    /** XEP-0048 §3. */
    @Test
    void keepsOlderBookmarksAsOneItem() {
        String node = "storage:bookmarks";
        assertThat(condition(items(juliet, "", node))).isEqualTo("item-not-found");
        publishWith(juliet, node, "current", "persist_items=true", "access_model=whitelist");
        publishWith(juliet, node, "current", "persist_items=true", "access_model=whitelist");
        assertThat(ids(items(juliet, "", node))).containsExactly("current");
    }

    /** XEP-0172 §4.3, XEP-0084 §3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://jabber.org/protocol/nick",
                "urn:xmpp:avatar:data",
                "urn:xmpp:avatar:metadata"
            })
    void tellsContactsOfWhatIsForThem(String node) {
        befriend("juliet", "romeo");
        RawClient romeo = interested("romeo", node);
        publish(juliet, node, "current");
        assertThat(notified(romeo)).containsExactly("current");
    }

    @Test
    void tellsThatItHasVCards() {
        String info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
        assertThat(juliet.ask("get", "", info).toXml())
                .contains("<feature var='urn:ietf:params:xml:ns:vcard-4.0'/>");
    }

    /** XEP-0292 §4.1: the same vCard either way. */
    @Test
    void givesAVCardToThoseWhoMaySeeIt() {
        befriend("juliet", "romeo");
        RawClient romeo = interested("romeo", "urn:xmpp:vcard4");
        assertThat(condition(vCard(juliet, ""))).isEqualTo("item-not-found");
        String card =
                "<vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>J</text></fn></vcard>";
        Element answer = juliet.ask("set", "", card);
        assertResult(answer);
        assertThat(answer.children()).isEmpty();
        assertThat(notified(romeo)).containsExactly("current");
        assertThat(vCard(romeo, "juliet@localhost").children().get(0).toXml()).isEqualTo(card);
        assertThat(items(romeo, "juliet@localhost", "urn:xmpp:vcard4").toXml()).contains(card);
        assertThat(condition(vCard(bound("rosaline"), "juliet@localhost")))
                .isEqualTo("not-authorized");
    }

    @Test
    void letsNobodyElseSetAVCard() {
        befriend("juliet", "romeo");
        String card = "<vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'/>";
        assertThat(condition(bound("romeo").ask("set", "juliet@localhost", card)))
                .isEqualTo("forbidden");
    }

    private static Element vCard(RawClient client, String of) {
        return client.ask("get", of, "<vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'/>");
    }
}
