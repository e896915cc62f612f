package verona.internal.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** A fault that affects one stanza. Safe for use by several threads. */
public final class Fault implements Injected {

    private static final int MOST = 5;

    private final Faults faults;
    private final Target target;
    private final Effect effect;
    private final UnaryOperator<Element> change;
    private final StackTraceElement place = Places.ofTheTest();
    private final List<Element> others = new ArrayList<>();
    private int otherCount;
    private boolean released;
    private @Nullable Throwable failure;
    private @Nullable Element hit;
    private @Nullable Runnable held;

    /**
     * Which stanza a fault is for.
     *
     * @param who whose streams these are
     * @param stream accepts what goes in that direction of the streams that are meant
     * @param like accepts the stanza among it
     * @param description what the two mean: {@code the next message to bot}
     * @param whither the direction in words: {@code to bot}
     */
    record Target(
            CharSequence who,
            Predicate<Passage> stream,
            Predicate<Element> like,
            String description,
            String whither) {}

    /** A fault that waits for its stanza. */
    Fault(Faults faults, Target target, Effect effect, UnaryOperator<Element> change) {
        this.faults = faults;
        this.target = target;
        this.effect = effect;
        this.change = change;
    }

    /** Whose streams it is for. */
    public CharSequence who() {
        return target.who();
    }

    Effect effect() {
        return effect;
    }

    /** What arrives in place of a stanza that the fault alters. */
    Element altered(Element stanza) {
        try {
            return change.apply(stanza);
        } catch (RuntimeException | Error e) {
            failed(e);
            throw e;
        }
    }

    /** Whether it is for that stanza. */
    boolean matches(Passage passage) {
        if (!target.stream().test(passage)) {
            return false;
        }
        try {
            return target.like().test(passage.stanza());
        } catch (RuntimeException | Error e) {
            failed(e);
            throw e;
        }
    }

    private synchronized void failed(Throwable e) {
        failure = e;
    }

    /** Another stanza passes in that direction. */
    synchronized void missed(Passage passage) {
        if (target.stream().test(passage)) {
            otherCount++;
            if (others.size() < MOST) {
                others.add(passage.stanza());
            }
        }
    }

    synchronized void strikes(Element stanza) {
        hit = stanza;
    }

    /** Has something done when it is released; at once if it has been. */
    void hold(Runnable later) {
        synchronized (this) {
            if (!released) {
                held = later;
                return;
            }
        }
        later.run();
    }

    /** The stanza that it has affected; null if there is none yet. */
    synchronized @Nullable Element stanza() {
        return hit;
    }

    @Override
    public synchronized boolean isWaiting() {
        return hit == null && !released && failure == null;
    }

    @Override
    public synchronized @Nullable Throwable failure() {
        return failure;
    }

    /** Lets go: what it holds back goes on its way, and it waits no longer. */
    void release() {
        Runnable later;
        synchronized (this) {
            later = held;
            held = null;
            released = true;
        }
        if (later != null) {
            later.run();
        }
    }

    @Override
    public synchronized String report() {
        StringBuilder text = new StringBuilder();
        text.append(effect).append(" of ").append(target.description());
        text.append(", injected at ").append(Places.text(place)).append('\n');
        if (others.isEmpty()) {
            return text.append("    nothing came ").append(target.whither()).toString();
        }
        text.append("    what came ").append(target.whither()).append(" instead:");
        others.forEach(other -> text.append("\n      ").append(Places.shortened(other)));
        if (otherCount > others.size()) {
            text.append("\n      and ").append(otherCount - others.size()).append(" more");
        }
        return text.toString();
    }

    /** What it holds back is lost. */
    @Override
    public void end() {
        faults.remove(this);
    }
}
