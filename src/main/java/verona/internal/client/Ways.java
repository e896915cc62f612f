package verona.internal.client;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.server.Routing;
import verona.stanza.Element;

/**
 * The ways that the stanzas of a scenario take on a server that routes asynchronously. There the
 * answer to a ping on the sender's stream does not show that a room, a service or another session
 * has handled what was sent to it. So stanzas are {@linkplain Following followed}.
 *
 * <p>IQs of clients are in no archive, and are neither copied nor stored (XEP-0313, XEP-0280,
 * XEP-0160). But they are counted where a stream is managed (XEP-0198 §4), and end the quiet of an
 * inactive client (XEP-0352): such a client asks and is asked nothing, and another asks for it.
 *
 * <p>A scenario shares this with those around and inside it.
 */
final class Ways {

    private final boolean asynchronous;
    private final Questions questions = new Questions();
    private final Supplier<List<ScenarioEntity>> entities;
    private final Set<Jid> mute = ConcurrentHashMap.newKeySet();
    private final Set<String> gaps = new LinkedHashSet<>();

    /**
     * On a server that routes so, with those who take part.
     *
     * @param entities the entities that are asked, and that ask for others
     */
    Ways(Routing routing, Supplier<List<ScenarioEntity>> entities) {
        asynchronous = routing == Routing.ASYNCHRONOUS;
        this.entities = entities;
    }

    /** Whether stanzas have to be followed; if not, nothing is asked. */
    boolean areFollowed() {
        return asynchronous;
    }

    /** A ping has arrived somewhere, or its answer. */
    void arrived(Element ping) {
        questions.arrived(ping);
    }

    /** Nothing shows where some stanzas are. */
    synchronized void hasGap(String why) {
        if (asynchronous) {
            gaps.add(why);
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
        if (asynchronous) {
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
    }
}
