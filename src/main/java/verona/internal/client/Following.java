package verona.internal.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.client.Questions.Question;

/**
 * Follows stanzas to where they go, by pings behind them, in two parts.
 *
 * <p>First from the sender to each destination: a room, a service or an account answers a ping
 * after it has handled what came before; at clients and components of the scenario the ping itself
 * arrives behind it. Then from each room and service to all who take part: its answer to their ping
 * comes after what it has sent them.
 */
final class Following {

    private final Ways ways;
    private final Questions questions;
    private final Set<Question> asked = new LinkedHashSet<>();
    private final Set<BareJid> services = new LinkedHashSet<>();
    private final Map<ScenarioEntity, Destinations.Sent> left = new LinkedHashMap<>();
    private final Map<ScenarioEntity, String> unordered = new LinkedHashMap<>();

    Following(Ways ways, Questions questions) {
        this.ways = ways;
        this.questions = questions;
    }

    /** Asks behind what that one has sent; if it can't, another asks later. */
    void start(ScenarioEntity sender) {
        Destinations.Sent sent = sender.destinations().take();
        if (sent.isNothing()) {
            return;
        } else if (sender.canAsk()) {
            follow(sender, sender, sent);
        } else {
            left.put(sender, sent);
        }
    }

    private void follow(ScenarioEntity asker, ScenarioEntity sender, Destinations.Sent sent) {
        // The barrier on its stream asks the server itself.
        sent.addresses().stream()
                .filter(address -> !address.equals(asker.serverDomain()))
                .forEach(address -> follow(asker, address));
        if (sent.contacts()) {
            services.add(sender.bareAddress().asBareJid());
            ways.asking().stream()
                    .filter(ScenarioEntity::isClient)
                    .forEach(contact -> askSessionAndAccount(asker, contact));
        }
    }

    private void follow(ScenarioEntity asker, BareJid address) {
        List<ScenarioEntity> there = ways.at(address);
        there.stream()
                .filter(ScenarioEntity::canAsk)
                .forEach(receiver -> ask(asker, receiver.fullAddress()));
        if (there.isEmpty()) {
            services.add(address);
        }
        if (there.stream().allMatch(ScenarioEntity::isClient)) {
            ask(asker, address);
        }
    }

    private void askSessionAndAccount(ScenarioEntity asker, ScenarioEntity contact) {
        ask(asker, contact.fullAddress());
        ask(asker, contact.bareAddress());
    }

    private void ask(ScenarioEntity asker, Jid address) {
        Question question = new Question(this, asker, address);
        if (!ways.areFollowed(asker, address)) {
            return;
        } else if (ways.isMute(address)) {
            ways.hasGap(address + " does not answer");
            return;
        }
        ScenarioLink broken = ways.brokenLink(asker, address);
        if (broken != null) {
            unordered.putIfAbsent(
                    asker, "does not wait for " + address + ": the " + broken + " is half-open");
        } else if (asked.add(question)) {
            questions.ask(question);
        }
    }

    /** Waits until all is answered. What the senders have sent has to be handled by the server. */
    void await(Duration timeout) {
        for (Map.Entry<ScenarioEntity, Destinations.Sent> sent : left.entrySet()) {
            followForAnother(sent.getKey(), sent.getValue());
        }
        awaitAnswers(timeout);
        for (BareJid service : services) {
            ways.asking().forEach(receiver -> ask(receiver, service));
        }
        awaitAnswers(timeout);
        for (Map.Entry<ScenarioEntity, String> gap : unordered.entrySet()) {
            ScenarioEntity asker = gap.getKey();
            asker.remark(gap.getValue());
            ways.hasGap(asker.name() + " " + gap.getValue());
        }
    }

    private void awaitAnswers(Duration timeout) {
        for (Question question : questions.await(asked, timeout)) {
            ways.unanswered(question);
        }
    }

    /**
     * Another's pings may overtake its stanzas, so there is a gap, unless its server orders all.
     */
    private void followForAnother(ScenarioEntity sender, Destinations.Sent sent) {
        if (sender.isOpen()) {
            ways.hasGap(sender, sender.name() + " can't follow its stanzas by pings");
        }
        ways.asking().stream()
                .filter(asker -> asker.home() == sender.home())
                .findFirst()
                .ifPresentOrElse(asker -> follow(asker, sender, sent), () -> ways.isLost(sender));
    }
}
