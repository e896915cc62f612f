package verona.scenarios.pep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static org.jivesoftware.smack.packet.StanzaError.Condition.item_not_found;
import static org.jivesoftware.smack.packet.StanzaError.Condition.not_authorized;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.scenarios.Specification;
import verona.scenarios.pubsub.Pubsub;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.vocabulary.Disco;

/**
 * What is kept in an account's nodes: XEP-0048, XEP-0084, XEP-0172, XEP-0223, XEP-0292, XEP-0402.
 */
class PepNodesTest extends PepScenarios {

    private static final String VCARD = "urn:ietf:params:xml:ns:vcard-4.0";
    private static final String CARD =
            "<vcard xmlns='" + VCARD + "'><fn><text>J</text></fn></vcard>";

    private static final String[] PRIVATE = {
        "persist_items=true",
        "access_model=whitelist",
        "max_items=max",
        "send_last_published_item=never"
    };

    @Client XmppClient rosaline;

    /** XEP-0402 §3, and XEP-0223 §3. */
    @Test
    void keepsBookmarksToTheirOwner() {
        String node = "urn:xmpp:bookmarks:1";
        isInterested(phone, node);
        befriends(romeo);
        isInterested(romeo, node);
        publishesWith(node, "play@conference.localhost", PRIVATE);
        publishesWith(node, "orchard@conference.localhost", PRIVATE);
        isNotified(phone, node, "play@conference.localhost", "orchard@conference.localhost");
        isNotNotified(romeo);
        assertThat(own.items(phone, node)).hasSize(2);
        prosodyDiffersFrom("XEP-0060 §6.5.9.8");
        assertThat(itemsError(romeo, node)).isEqualTo("not-allowed closed-node");
    }

    /** XEP-0048 §3. */
    @Test
    void keepsOlderBookmarksAsOneItem() {
        String node = "storage:bookmarks";
        assertThat(itemsError(juliet, node)).isEqualTo("item-not-found");
        publishesWith(node, "current", "persist_items=true", "access_model=whitelist");
        publishesWith(node, "current", "persist_items=true", "access_model=whitelist");
        assertThat(own.items(juliet, node)).containsExactly("current");
    }

    /** XEP-0172 §4.3, XEP-0084 §3, and XEP-0163 §4.3.2 for one notification. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://jabber.org/protocol/nick",
                "urn:xmpp:avatar:data",
                "urn:xmpp:avatar:metadata"
            })
    void tellsContactsOfWhatIsForThem(String node) {
        Specification.hasLearnedCapabilities(server);
        befriends(romeo);
        isInterested(romeo, node);
        publishes(node, "current");
        romeo.receives(juliets.itemEvent(node, "current"));
        prosodyDiffersFrom("XEP-0163 §4.3.2");
        isNotNotified(romeo);
    }

    @Test
    void tellsThatItHasVCards() {
        juliet.sends(own.discoInfo())
                .receives(iqResult("pubsub").with(Disco.info().feature(VCARD)));
    }

    /** XEP-0292 §4.1: the same vCard either way. */
    @Test
    void givesAVCardToThoseWhoMaySeeIt() {
        befriends(romeo);
        isInterested(romeo, "urn:xmpp:vcard4");
        juliet.sends(vCard()).receives(iqError("card", item_not_found));
        Element answer = juliet.sends(iqSet("set").with(CARD)).receives(iqResult("set")).element();
        assertThat(answer.children()).isEmpty();
        romeo.receives(juliets.itemEvent("urn:xmpp:vcard4", "current"));
        Element card =
                romeo.sends(julietsVCard()).receives(iqResult("card")).element().children().get(0);
        assertThat(card.toXml()).isEqualTo(CARD);
        Element item = Pubsub.answer(romeo, juliets.get(items("urn:xmpp:vcard4")));
        assertThat(item.children().get(0).children()).containsExactly(card);
        prosodyDiffersFrom("XEP-0163 §4.3.2");
        isNotNotified(romeo);
        rosaline.sends(julietsVCard()).receives(iqError("card", not_authorized));
    }

    /** RFC 6121 §8.5.2.1.3: by an error that is appropriate. */
    @Test
    void letsNobodyElseSetAVCard() {
        befriends(romeo);
        Received refusal =
                romeo.sends(iqSet("set").to(juliet.bareJid()).with(payload(VCARD, "vcard")))
                        .receives(iqError("set"));
        Specification.otherwiseOnProsody(server, "RFC 6121 §8.5.2.1.3");
        refusal.assertThat().hasError(forbidden);
    }

    private static IqSpec vCard() {
        return iqGet("card").with(payload(VCARD, "vcard"));
    }

    private IqSpec julietsVCard() {
        return vCard().to(juliet.bareJid());
    }
}
