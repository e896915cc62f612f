package verona.internal.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * One direction of one stream, and what faults make of its stanzas. Whoever forwards them calls it,
 * one at a time; nothing here ever waits.
 *
 * @param <T> a stanza, as it is forwarded
 */
public final class Flow<T> {

    /**
     * How a stanza goes on.
     *
     * @param <T> a stanza, as it is forwarded
     */
    public interface Exit<T> {

        /** Forwards a stanza; {@link Fate#arrives()} is true. */
        void pass(T stanza, Fate fate);

        /** The stanza does not go on, at least not now. */
        void withhold(T stanza, Fate fate);

        /** Forwards that text in place of a stanza. */
        void corrupt(T stanza, String xml);

        /** The stanza with that content. */
        T altered(T stanza, Element content);

        /** The stanza in a form that can be kept. */
        default T kept(T stanza) {
            return stanza;
        }

        /** Forwards something later, while nobody else forwards; the stream may be over. */
        default void later(Runnable forwarding) {
            forwarding.run();
        }
    }

    private final Exit<T> exit;
    private final List<Fault> afterNext = new ArrayList<>();

    /** A direction in which nothing has come. */
    public Flow(Exit<T> exit) {
        this.exit = exit;
    }

    /**
     * Forwards a stanza.
     *
     * @param content the stanza as the test's functions see it
     * @param fault what strikes it; null for nothing
     */
    public void send(T stanza, Element content, @Nullable Fault fault) {
        if (fault == null) {
            pass(stanza, Fate.PASSED);
            return;
        }
        switch (fault.effect()) {
            case DROP -> exit.withhold(stanza, Fate.DROPPED);
            case DELAY -> hold(stanza, Fate.DELAYED, fault);
            case SWAP -> {
                hold(stanza, Fate.SWAPPED, fault);
                afterNext.add(fault);
            }
            case DUPLICATE -> {
                pass(stanza, Fate.DUPLICATED);
                pass(stanza, Fate.REPEATED);
            }
            case CORRUPT -> exit.corrupt(stanza, corrupted(content.toXml()));
            case ALTER -> {
                Element other = fault.altered(content);
                exit.withhold(stanza, Fate.ALTERED);
                pass(exit.altered(stanza, other), Fate.REPLACED);
            }
        }
    }

    /** Its text is cut off and goes on as no XML does. */
    private static String corrupted(String xml) {
        return xml.substring(0, xml.length() - 1) + "<>";
    }

    private void hold(T stanza, Fate fate, Fault fault) {
        T kept = exit.kept(stanza);
        exit.withhold(kept, fate);
        fault.hold(() -> exit.later(() -> pass(kept, Fate.RELEASED)));
    }

    /** Forwards a stanza, and then what waited for one. */
    private void pass(T stanza, Fate fate) {
        exit.pass(stanza, fate);
        List<Fault> waiting = List.copyOf(afterNext);
        afterNext.clear();
        waiting.forEach(Fault::release);
    }
}
