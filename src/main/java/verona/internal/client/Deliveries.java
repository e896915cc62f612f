package verona.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.match.Candidate;
import verona.internal.match.Expectation;
import verona.stanza.Element;

/**
 * How often stanzas that those of a scenario send to each other have come. Safe for use by several
 * threads.
 */
final class Deliveries {

    private final Scenario scenario;
    private final List<Delivery> all = new ArrayList<>();

    /** A stanza that was sent. */
    private static final class Delivery {

        private final ScenarioEntity sender;
        private final ScenarioEntity receiver;
        private final Element stanza;
        private int sent = 1;
        private int received;

        Delivery(ScenarioEntity sender, ScenarioEntity receiver, Element stanza) {
            this.sender = sender;
            this.receiver = receiver;
            this.stanza = stanza;
        }

        /** Servers add to a stanza, so one that came has at least what was sent. */
        boolean isOf(Element came) {
            return stanza.name().equals(came.name())
                    && isSame("id", came)
                    && isSame("type", came)
                    && came.children().containsAll(stanza.children());
        }

        boolean isSame(String attribute, Element came) {
            return Objects.equals(stanza.attribute(attribute), came.attribute(attribute));
        }

        String text() {
            String times = received == 0 ? "not received" : "received " + times(received);
            String cause =
                    sent == 1
                            ? ""
                            : ", which has sent it "
                                    + times(sent)
                                    + " with the same id, and not because of a resumption";
            return "%s has %s what %s sent%s, and exactlyOnce was said of it: %s"
                    .formatted(receiver.name(), times, sender.name(), cause, Claims.text(stanza));
        }

        private static String times(int count) {
            return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
        }
    }

    Deliveries(Scenario scenario) {
        this.scenario = scenario;
    }

    /** A stanza is sent. It counts if one of those accepts it, and it is to one of the scenario. */
    synchronized void sent(ScenarioEntity sender, Element stanza, List<Expectation> patterns) {
        ScenarioEntity receiver = receiver(stanza.attribute("to"));
        if (receiver == null
                || patterns.stream().noneMatch(each -> isMeant(each, sender, stanza))) {
            return;
        }
        Delivery again =
                stanza.attribute("id") == null
                        ? null
                        : last(each -> each.sender == sender && each.stanza.equals(stanza));
        if (again == null) {
            all.add(new Delivery(sender, receiver, stanza));
        } else {
            again.sent++;
        }
    }

    private boolean isMeant(Expectation pattern, ScenarioEntity sender, Element stanza) {
        Element whole =
                stanza.attribute("from") == null
                        ? stanza.withAttribute("from", sender.fullAddress().toString())
                        : stanza;
        return pattern.matches(Candidate.of(whole), scenario.captures().copy());
    }

    private @Nullable ScenarioEntity receiver(@Nullable String to) {
        Jid address = jid(to);
        if (address == null) {
            return null;
        }
        List<ScenarioEntity> there = at(address);
        return there.size() < 2
                ? there.stream().findFirst().orElse(null)
                : there.stream()
                        .filter(each -> each.isReachable() && each.fullAddress().equals(address))
                        .findFirst()
                        .orElse(null);
    }

    private List<ScenarioEntity> at(Jid address) {
        BareJid bare = address.asBareJid();
        return scenario.allEntities().stream().filter(each -> each.isAt(bare)).toList();
    }

    private static @Nullable Jid jid(@Nullable String text) {
        try {
            return text == null ? null : JidCreate.from(text);
        } catch (XmppStringprepException e) {
            return null;
        }
    }

    /** A stanza comes. Of several that read the same, those count first that have not come. */
    synchronized void received(ScenarioEntity receiver, Element stanza) {
        Jid from = jid(stanza.attribute("from"));
        if (from == null) {
            return;
        }
        Predicate<Delivery> own =
                each ->
                        each.receiver == receiver
                                && each.sender.isAt(from.asBareJid())
                                && each.isOf(stanza);
        Delivery missing =
                all.stream()
                        .filter(each -> each.received < each.sent && own.test(each))
                        .findFirst()
                        .orElse(null);
        Delivery delivery = missing == null ? last(own) : missing;
        if (delivery != null) {
            delivery.received++;
        }
    }

    /** What has come has not been counted, and so does not count. */
    synchronized void notHandled(ScenarioEntity receiver, Element stanza) {
        Delivery delivery =
                last(each -> each.receiver == receiver && each.received > 0 && each.isOf(stanza));
        if (delivery != null) {
            delivery.received--;
        }
    }

    private @Nullable Delivery last(Predicate<Delivery> like) {
        return all.stream().filter(like).reduce((earlier, later) -> later).orElse(null);
    }

    /** Says of each that has not come exactly once what has become of it. */
    synchronized List<String> notOnce() {
        return all.stream().filter(each -> each.received != 1).map(Delivery::text).toList();
    }
}
