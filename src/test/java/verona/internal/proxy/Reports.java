package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jxmpp.jid.Jid;
import verona.internal.fault.Pace;
import verona.internal.fault.Passage;
import verona.stanza.Element;

/** What a proxy reports, a line for each event. */
final class Reports implements ProxyListener {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<ProxiedStream> logins = new LinkedBlockingQueue<>();
    private final BlockingQueue<ProxiedStream> silences = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private volatile Predicate<Element> withheld = element -> false;
    private volatile Predicate<Element> taken = element -> false;
    private volatile Consumer<Pace> pace = it -> {};
    private volatile boolean failing;
    private final BlockingQueue<Held> held = new LinkedBlockingQueue<>();
    private volatile boolean holding;

    private record Held(Passage.Way way, Runnable pass) {}

    /** Such elements of the server do not go to the program. */
    void withhold(Predicate<Element> which) {
        withheld = which;
    }

    /** Such elements of the program do not go to the server. */
    void take(Predicate<Element> which) {
        taken = which;
    }

    /** Streams have that pace once they have logged in. */
    void pace(Consumer<Pace> change) {
        pace = change;
    }

    /** From now on stanzas wait for the end of what comes from where they come from. */
    void hold() {
        holding = true;
    }

    /** Waits until a stanza waits. */
    void awaitHeld() throws InterruptedException {
        Held next = required(held.poll(10, TimeUnit.SECONDS));
        held.add(next);
    }

    @Override
    public boolean isHolding() {
        return holding;
    }

    @Override
    public boolean hold(Passage.Way way, Element stanza, Runnable pass) {
        return held.add(new Held(way, pass));
    }

    @Override
    public void releaseHeld(Passage.Way way) {
        held.removeIf(
                waiting -> {
                    if (waiting.way() != way) {
                        return false;
                    }
                    waiting.pass().run();
                    return true;
                });
    }

    /** From now on elements make it fail. */
    void fail() {
        failing = true;
    }

    private void failOnPurpose() {
        if (failing) {
            throw new IllegalStateException("on purpose");
        }
    }

    @Override
    public void loggedIn(ProxiedStream stream, Jid jid, String how, Session session) {
        lines.add((session == Session.RESUMED ? "resumed " : "logged in ") + jid + " by " + how);
        stream.pace(pace);
        logins.add(stream);
    }

    @Override
    public void loginRefused(ProxiedStream stream, String reason) {
        lines.add("refused " + reason);
    }

    @Override
    public boolean sent(ProxiedStream stream, String xml, Element element) {
        failOnPurpose();
        assertThat(element.name()).isNotEmpty();
        lines.add("sent " + xml);
        return !taken.test(element);
    }

    @Override
    public void resent(ProxiedStream stream, String xml, Element element) {
        lines.add("resent " + xml);
    }

    @Override
    public void gave(ProxiedStream stream, Element stanza) {
        lines.add("gave " + stanza.toXml());
    }

    @Override
    public boolean received(ProxiedStream stream, String xml, Element element) {
        failOnPurpose();
        lines.add("received " + xml);
        return !withheld.test(element);
    }

    @Override
    public void serverIsSilent(ProxiedStream stream) {
        silences.add(stream);
    }

    /** Waits until a server has ended its stream. */
    ProxiedStream awaitSilence() throws InterruptedException {
        return required(silences.poll(10, TimeUnit.SECONDS));
    }

    @Override
    public void ended(ProxiedStream stream, String how) {
        lines.add("ended " + how);
        ends.add(how);
    }

    /** All so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Those that begin like that. */
    List<String> lines(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    /** The stream of the next login. */
    ProxiedStream awaitLogin() throws InterruptedException {
        return required(logins.poll(10, TimeUnit.SECONDS));
    }

    /** How the next stream ends. */
    String awaitEnd() throws InterruptedException {
        return required(ends.poll(10, TimeUnit.SECONDS));
    }

    private <T> T required(T event) {
        assertThat(event).as("after %s", lines).isNotNull();
        return event;
    }
}
