package verona.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import verona.StepError;
import verona.internal.fault.Passage.Way;
import verona.internal.match.Expectation;
import verona.internal.proxy.Breach;
import verona.stanza.Element;
import verona.stanza.StanzaTemplate;

/**
 * What is claimed of a scenario besides its steps, until its end: what it says itself, and, where a
 * connection is cut, that neither side of it breaks stream management.
 */
public final class Claims {

    private static final int MOST = 120;

    private final Scenario scenario;
    private final List<Expectation> once = new CopyOnWriteArrayList<>();
    private volatile @Nullable Deliveries deliveries;
    private @Nullable String broken;

    Claims(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Each stanza that matches, and is sent from now on, is received exactly once. */
    public void exactlyOnce(StanzaTemplate pattern) {
        once.add(Expectation.of(pattern.expectation(scenario.placeholders())));
        if (deliveries == null) {
            deliveries = new Deliveries(scenario);
        }
    }

    /** One has sent a stanza, and not again because of a resumption. */
    void sent(ScenarioEntity sender, Element stanza) {
        Deliveries known = deliveries;
        if (known != null) {
            known.sent(sender, stanza, once);
        }
    }

    /** A stanza has come to one. */
    void received(ScenarioEntity receiver, Element stanza) {
        Deliveries known = deliveries;
        if (known != null) {
            known.received(receiver, stanza);
        }
    }

    /** What has come to one, and comes again because it has not counted it (XEP-0198 §5). */
    void notHandled(ScenarioEntity receiver, List<Element> stanzas) {
        Deliveries known = deliveries;
        if (known != null) {
            stanzas.forEach(stanza -> known.notHandled(receiver, stanza));
        }
    }

    /** Stream management was broken on that one's stream. What follows may come of that. */
    synchronized void breached(ScenarioEntity entity, Breach breach) {
        if (broken == null && scenario.cuts().of(entity) != null) {
            String text = text(entity, breach);
            broken = text;
            entity.remark(text);
        }
    }

    private static String text(ScenarioEntity entity, Breach breach) {
        boolean to = breach.way() == Way.TO;
        String receiver = to ? entity.name() : "the server";
        String sender = to ? "the server" : entity.name();
        Element stanza = breach.stanza();
        String what =
                stanza == null
                        ? "a stanza"
                        : StanzaName.of(entity, breach.way(), stanza) + " " + text(stanza);
        return switch (breach.kind()) {
            case ACKNOWLEDGED_TOO_MANY ->
                    "%s acknowledges %s of %s, and %d came to it: the next is lost (XEP-0198 §4)"
                            .formatted(receiver, count(breach.said()), sender, breach.known());
            case ACKNOWLEDGED_FEWER ->
                    "%s has acknowledged %s of %s, and now %d: it takes back %s (XEP-0198 §4)"
                            .formatted(
                                    receiver, count(breach.known()), sender, breach.said(), what);
            case SENT_TWICE ->
                    "%s sends again what was acknowledged (XEP-0198 §5): %s"
                            .formatted(sender, what);
            case OUT_OF_ORDER ->
                    "%s sends again, after later ones (XEP-0198 §5, RFC 6120 §10.1): %s"
                            .formatted(sender, what);
        };
    }

    private static String count(long stanzas) {
        return stanzas == 1 ? "1 stanza" : stanzas + " stanzas";
    }

    /** A stanza, cut off where it is long. */
    static String text(Element stanza) {
        String xml = stanza.toXml();
        return xml.length() > MOST ? xml.substring(0, MOST) + "…" : xml;
    }

    private synchronized @Nullable String takeBreach() {
        String taken = broken;
        broken = null;
        return taken;
    }

    /**
     * Checks all that is claimed, at the end of a test.
     *
     * @throws StepError that says what does not hold
     */
    void check() {
        List<String> found = new ArrayList<>();
        Deliveries known = deliveries;
        if (known != null) {
            deliveries = null;
            scenario.causality().awaitRest();
            scenario.causality().settleAtTheEnd();
            found.addAll(known.notOnce());
        }
        String first = takeBreach();
        if (first != null) {
            found.add(0, first);
        }
        if (!found.isEmpty()) {
            throw new StepError(String.join("\n", found), null);
        }
    }
}
