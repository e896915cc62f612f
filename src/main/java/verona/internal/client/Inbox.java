package verona.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.schedule.Play;
import verona.internal.time.WaitingTime;

/**
 * The unread stanzas in order of arrival, and why no more will arrive. Steps wait on its monitor:
 * an arrival wakes them, and nothing polls.
 */
final class Inbox {

    /** How long nothing has to come, in nanoseconds, before a step looks again. */
    private static final long AGAIN = 10_000_000;

    private final Entry ends = new Entry();
    private final List<Predicate<ReceivedStanza>> ignored = new ArrayList<>();
    private final @Nullable Play play;
    private final Supplier<@Nullable AutomaticClock> clock;
    private long arrivals;
    private volatile @Nullable Ending ending = Ending.NEVER_CONNECTED;

    /**
     * An inbox in which nothing has arrived.
     *
     * @param play what decides over the order in which things happen; null for nothing
     * @param clock the server's clock, if it moves on when a step waits; otherwise null
     */
    Inbox(@Nullable Play play, Supplier<@Nullable AutomaticClock> clock) {
        this.play = play;
        this.clock = clock;
        ends.before = ends;
        ends.after = ends;
    }

    /** The connection is open. */
    synchronized void opened() {
        ending = null;
    }

    /** No more will arrive. What waits is woken. */
    synchronized void ended(Ending why) {
        ending = why;
        notifyAll();
    }

    /** Why no more will arrive, null while more may. Other inboxes' steps ask, and lock nothing. */
    @Nullable Ending ending() {
        return ending;
    }

    void add(ReceivedStanza stanza) {
        addUnread(stanza);
        if (play != null) {
            play.received();
        }
    }

    private synchronized void addUnread(ReceivedStanza stanza) {
        for (Predicate<ReceivedStanza> match : ignored) {
            if (match.test(stanza)) {
                return;
            }
        }
        Entry last = ends.before;
        Entry entry = new Entry();
        entry.stanza = stanza;
        entry.number = ++arrivals;
        entry.before = last;
        entry.after = ends;
        last.after = entry;
        ends.before = entry;
        notifyAll();
    }

    /** What matches is unread no longer, and will not be when it arrives. */
    synchronized void ignore(Predicate<ReceivedStanza> match) {
        take(unread().stream().filter(match).toList());
        ignored.add(match);
    }

    /** Wakes what waits, for a reason that is not in the inbox. */
    synchronized void wake() {
        notifyAll();
    }

    /** The unread stanzas, oldest first. */
    synchronized List<ReceivedStanza> unread() {
        List<ReceivedStanza> unread = new ArrayList<>();
        for (Entry entry = ends.after; entry != ends; entry = entry.after) {
            unread.add(entry.get());
        }
        return unread;
    }

    /**
     * Asks until there is an answer, each time something has happened. With no answer it returns
     * null: when no more will arrive, or the deadline ({@link WaitingTime#nanos()}) is past.
     */
    <T> @Nullable T await(Supplier<@Nullable T> question, long deadline)
            throws InterruptedException {
        return await(question, deadline, () -> false);
    }

    /**
     * The same, but it does not wait any longer either once it is to stop.
     *
     * @param stop is asked each time that there is no answer
     */
    <T> @Nullable T await(Supplier<@Nullable T> question, long deadline, BooleanSupplier stop)
            throws InterruptedException {
        return play != null && play.isControlled()
                ? awaitInPlay(play, question, stop)
                : awaitBeside(question, deadline, stop);
    }

    /** Who waits lets those go on that are played at the same time. */
    private <T> @Nullable T awaitBeside(
            Supplier<@Nullable T> question, long deadline, BooleanSupplier stop)
            throws InterruptedException {
        ConcurrentPart part = ConcurrentPart.current();
        T answer = part == null ? null : answer(question);
        if (part == null || answer != null) {
            return part == null ? awaitArrival(question, deadline, stop) : answer;
        }
        part.endTurn();
        try {
            return awaitArrival(question, deadline, stop);
        } finally {
            part.takeTurn();
        }
    }

    /** It is known when nothing more can come, and so nobody waits for the deadline. */
    private <T> @Nullable T awaitInPlay(
            Play controlling, Supplier<@Nullable T> question, BooleanSupplier stop) {
        boolean more = true;
        while (true) {
            T answer = answer(question);
            if (answer != null || !more || ending != null || stop.getAsBoolean()) {
                return answer;
            }
            more = controlling.settle() || controlling.awaitMore();
        }
    }

    private synchronized <T> @Nullable T answer(Supplier<@Nullable T> question) {
        return question.get();
    }

    private <T> @Nullable T awaitArrival(
            Supplier<@Nullable T> question, long deadline, BooleanSupplier stop)
            throws InterruptedException {
        boolean settled = false;
        while (true) {
            boolean arrived = play != null && play.settle();
            AutomaticClock moving = movingClock();
            synchronized (this) {
                T answer = question.get();
                long left = deadline - WaitingTime.nanos();
                if (answer != null || ending != null || left <= 0 || stop.getAsBoolean()) {
                    return answer;
                }
                if (moving == null) {
                    awaitOne(arrived, left);
                    continue;
                }
            }
            if (!settled) {
                moving.settle();
                settled = true;
            } else if (moving.moves()) {
                settled = false;
            } else {
                awaitOne(arrived, Math.min(deadline - WaitingTime.nanos(), AGAIN));
            }
        }
    }

    /** It does not move because of a wait for what is under way before it moves. */
    private @Nullable AutomaticClock movingClock() {
        AutomaticClock automatic = clock.get();
        return automatic == null || automatic.isSettling() ? null : automatic;
    }

    /** In a play, no thread reads what comes. */
    private synchronized void awaitOne(boolean arrived, long left) throws InterruptedException {
        if (play == null && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        } else if (!arrived) {
            wait(1);
        }
    }

    /** The oldest unread stanza, without taking it. */
    synchronized @Nullable ReceivedStanza oldest() {
        return ends.after == ends ? null : ends.after.get();
    }

    synchronized void take(List<ReceivedStanza> stanzas) {
        for (Entry entry = ends.after; entry != ends; entry = entry.after) {
            if (stanzas.contains(entry.get())) {
                entry.unlink();
            }
        }
    }

    /**
     * A search that takes the oldest match after that number of arrival, and looks at each stanza
     * once.
     */
    final class Search {

        private final Predicate<ReceivedStanza> match;
        private long seen;

        Search(Predicate<ReceivedStanza> match, long after) {
            this.match = match;
            this.seen = after;
        }

        /** The match, taken from the inbox; null while there is none. */
        @Nullable ReceivedStanza next() {
            for (Entry entry = firstUnseen(); entry != ends; entry = entry.after) {
                seen = entry.number;
                if (match.test(entry.get())) {
                    entry.unlink();
                    return entry.get();
                }
            }
            return null;
        }

        /** The number of arrival that the search has come to. */
        long seen() {
            return seen;
        }

        private Entry firstUnseen() {
            if (seen == 0) {
                return ends.after;
            }
            Entry entry = ends;
            while (entry.before.number > seen) {
                entry = entry.before;
            }
            return entry;
        }
    }

    private static final class Entry {

        private @Nullable ReceivedStanza stanza;
        private long number;
        private Entry before = this;
        private Entry after = this;

        ReceivedStanza get() {
            return java.util.Objects.requireNonNull(stanza);
        }

        void unlink() {
            before.after = after;
            after.before = before;
        }
    }
}
