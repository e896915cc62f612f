package verona.internal.client;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.server.XmppServer;
import verona.stanza.Element;

/**
 * The ways that the stanzas of a scenario take on a server that routes asynchronously, and from one
 * server to another. There the answer to a ping on the sender's stream does not show that a room, a
 * service or another session has handled what was sent to it. So stanzas are {@linkplain Following
 * followed}.
 *
 * <p>IQs of clients are in no archive, and are neither copied nor stored (XEP-0313, XEP-0280,
 * XEP-0160). But they are counted where a stream is managed (XEP-0198 §4), and end the quiet of an
 * inactive client (XEP-0352): such a client asks and is asked nothing, and another asks for it.
 *
 * <p>A scenario shares this with those around and inside it.
 */
final class Ways {

    private final ScenarioServers servers;
    private final Questions questions = new Questions();
    private final Supplier<List<ScenarioEntity>> entities;
    private final Set<Jid> mute = ConcurrentHashMap.newKeySet();
    private final Set<String> gaps = new LinkedHashSet<>();

    /**
     * On those servers, with those who take part.
     *
     * @param entities the entities that are asked, and that ask for others
     */
    Ways(ScenarioServers servers, Supplier<List<ScenarioEntity>> entities) {
        this.servers = servers;
        this.entities = entities;
    }

    /** Whether stanzas have to be followed; if not, nothing is asked. */
    boolean areFollowed() {
        return servers.areFollowed();
    }

    /** Whether only a ping of that one's shows how far its stanzas to an address have come. */
    boolean areFollowed(ScenarioEntity asker, Jid to) {
        return servers.isFollowed(asker.home(), serverOf(to));
    }

    /** The server that an address is on; null if it is on none of the scenario's. */
    private @Nullable XmppServer serverOf(Jid address) {
        return at(address.asBareJid()).stream()
                .findFirst()
                .map(ScenarioEntity::home)
                .orElseGet(() -> servers.of(address));
    }

    /** The link over which a ping would go, if nothing comes over it; null if it would come. */
    @Nullable ScenarioLink brokenLink(ScenarioEntity asker, Jid to) {
        ScenarioLink link = servers.link(asker.home(), serverOf(to));
        return link != null && link.proxy().isStalled() ? link : null;
    }

    /** Links carry stanzas again: who has not answered may do so now. */
    void askAgain() {
        mute.clear();
    }

    /** A ping has arrived somewhere, or its answer. */
    void arrived(Element ping) {
        questions.arrived(ping);
    }

    /** Nothing shows where some stanzas are. */
    synchronized void hasGap(String why) {
        if (areFollowed()) {
            gaps.add(why);
        }
    }

    /** The same, where another's ping does not show it either: on the same server it may. */
    void hasGap(ScenarioEntity entity, String why) {
        if (servers.isAsynchronous(entity.home())) {
            hasGap(why);
        }
    }

    /** Nobody on its server can follow what that one has sent. */
    void isLost(ScenarioEntity sender) {
        if (servers.areSeveral()) {
            hasGap("nobody can follow the stanzas of " + sender.name() + " by pings");
        }
    }

    /** Silence at that one can be shown only by pings that it sends and receives. */
    void listenAt(ScenarioEntity receiver) {
        if (receiver.isOpen() && !receiver.canAsk()) {
            hasGap("the stanzas of " + receiver.name() + " are counted, or it is inactive");
        }
    }

    /** Why pings alone don't show that all has come. They are forgotten: the caller waits. */
    synchronized List<String> takeGaps() {
        List<String> taken = List.copyOf(gaps);
        gaps.clear();
        return taken;
    }

    /**
     * Begins to follow what those have sent.
     *
     * @return what is to be {@linkplain Following#await awaited} when the server has handled it
     */
    Following follow(List<ScenarioEntity> senders) {
        Following following = new Following(this, questions);
        if (areFollowed()) {
            senders.forEach(following::start);
        }
        return following;
    }

    /** Those who take part and have that address, or an address there. */
    List<ScenarioEntity> at(BareJid address) {
        return entities.get().stream().filter(entity -> entity.isAt(address)).toList();
    }

    /** Those who can ask and be asked. */
    List<ScenarioEntity> asking() {
        return entities.get().stream().filter(ScenarioEntity::canAsk).toList();
    }

    /** Whether nobody has got an answer from there. */
    boolean isMute(Jid address) {
        return mute.contains(address);
    }

    /** A question has not been answered. It is not asked again: waiting for it takes long. */
    void unanswered(Questions.Question question) {
        if (question.asker().canAsk()) {
            mute.add(question.to());
        }
        hasGap(question.to() + " has not answered " + question.asker().name());
        if (servers.areSeveral()) {
            question.asker()
                    .remark(
                            "does not wait any longer for "
                                    + question.to()
                                    + ": it does not answer");
        }
    }
}
