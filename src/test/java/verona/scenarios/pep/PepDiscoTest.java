package verona.scenarios.pep;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.scenarios.pubsub.Pubsub;
import verona.stanza.Element;
import verona.vocabulary.Disco;
import verona.vocabulary.DiscoInfo;

/** XEP-0163 §6, and XEP-0060 §5.2 to §5.5: what discovery says about an account's nodes. */
class PepDiscoTest extends PepScenarios {

    /** XEP-0163 §6.1. */
    @ParameterizedTest
    @CsvSource({
        "access-presence, ''",
        "auto-create, ''",
        "auto-subscribe, ''",
        "filtered-notifications, ''",
        "last-published, ''",
        "pubsub-on-a-jid, XEP-0060 §9",
    })
    void isAnnouncedForEachAccount(String feature, String prosody) {
        prosodyDiffersFrom(prosody);
        DiscoInfo expected =
                Disco.info()
                        .identity("account", "registered")
                        .identity("pubsub", "pep")
                        .feature(Pubsub.NAMESPACE + "#" + feature);
        juliet.sends(own.discoInfo()).receives(iqResult("pubsub").with(expected));
    }

    /** XEP-0163 §6.2. */
    @Test
    void listsNodesForThoseWhoMaySubscribe() {
        prosodyDiffersFrom("XEP-0163 §6.2");
        publishes(TUNE, "one");
        String form = Pubsub.form("node_config", "title=Tunes");
        Pubsub.result(
                juliet, own.ownerSet("<configure node='" + TUNE + "'>" + form + "</configure>"));
        publishesWith(MOOD, "one", "access_model=whitelist");
        befriends(romeo);
        assertThat(Pubsub.list(Pubsub.result(juliet, own.discoItems()), "node"))
                .containsExactly(TUNE, MOOD);
        assertThat(Pubsub.list(Pubsub.result(romeo, juliets.discoItems()), "jid", "node", "name"))
                .containsExactly(juliet.bareJid() + " " + TUNE + " Tunes");
    }

    /** XEP-0030 §8. */
    @Test
    void listsNothingForStrangers() {
        publishesWith(TUNE, "one", "access_model=open");
        assertThat(juliets.items(romeo, TUNE)).containsExactly("one");
        prosodyDiffersFrom("XEP-0030 §8");
        assertThat(Pubsub.result(romeo, juliets.discoItems()).children()).isEmpty();
    }

    /** XEP-0060 §5.3 and §5.5. */
    @Test
    void describesANodeAndItsItems() {
        publishes(TUNE, "one");
        DiscoInfo info = Disco.info().node(TUNE).identity("pubsub", "leaf");
        juliet.sends(own.discoInfo(TUNE)).receives(iqResult("pubsub").with(info));
        Element items = Pubsub.result(juliet, own.discoItems(TUNE));
        assertThat(items.attribute("node")).isEqualTo(TUNE);
        assertThat(Pubsub.list(items, "name", "node")).containsExactly("one null");
        assertThat(Pubsub.conditions(juliet, own.discoInfo("x"))).isEqualTo("item-not-found");
        assertThat(Pubsub.conditions(juliet, own.discoItems("x"))).isEqualTo("item-not-found");
        prosodyDiffersFrom("XEP-0060 §5.5");
        assertThat(Pubsub.list(items, "jid")).containsExactly(juliet.bareJid().toString());
    }
}
