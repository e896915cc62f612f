package verona.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jxmpp.jid.Jid;
import verona.internal.time.WaitingTime;
import verona.stanza.Element;

/**
 * Pings that show how far stanzas have come: by their answer, or by their arrival at a client or a
 * component of the scenario, which does not answer them. No inbox sees either.
 *
 * <p>A room that is being closed may lose a ping. So a question that is not answered is asked
 * again: a later answer shows as much.
 */
final class Questions {

    private static final Duration FIRST_WAIT = Duration.ofMillis(10);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    /**
     * Who asks whom.
     *
     * @param behind which stanzas it follows: another's answer does not answer it
     */
    record Question(Following behind, ScenarioEntity asker, Jid to) {}

    private final Map<String, Question> open = new HashMap<>();

    /** Asks. The same question may be open already. */
    void ask(Question question) {
        String id = Barriers.nextId();
        synchronized (this) {
            open.put(id, question);
        }
        question.asker().transmit(question.asker().ping(id, question.to()));
    }

    /** A question has arrived, or its answer. */
    synchronized void arrived(Element ping) {
        Question answered = open.remove(Barriers.id(ping));
        if (answered != null) {
            open.values().removeIf(answered::equals);
            notifyAll();
        }
    }

    /**
     * Waits until those are answered.
     *
     * @return those that are not, because the time is over or because their asker's connection is
     */
    Set<Question> await(Collection<Question> asked, Duration timeout) {
        long deadline = WaitingTime.nanos() + timeout.toNanos();
        Duration wait = FIRST_WAIT;
        while (!isAnswered(asked, earlier(deadline, wait)) && WaitingTime.nanos() < deadline) {
            for (Question question : stillOpen(asked)) {
                ask(question);
            }
            wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
        }
        return giveUp(asked);
    }

    private static long earlier(long deadline, Duration wait) {
        return Math.min(deadline, WaitingTime.nanos() + wait.toNanos());
    }

    private synchronized boolean isAnswered(Collection<Question> asked, long until) {
        while (!stillOpen(asked).isEmpty()) {
            long left = until - WaitingTime.nanos();
            if (left <= 0) {
                return false;
            }
            try {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            } catch (InterruptedException e) {
                throw new Interruption(e);
            }
        }
        return true;
    }

    private synchronized List<Question> stillOpen(Collection<Question> asked) {
        List<Question> still = new ArrayList<>();
        for (Question question : asked) {
            if (question.asker().canAsk() && open.containsValue(question)) {
                still.add(question);
            }
        }
        return still;
    }

    private synchronized Set<Question> giveUp(Collection<Question> asked) {
        Set<Question> unanswered = new HashSet<>(asked);
        unanswered.retainAll(open.values());
        open.values().removeAll(unanswered);
        return unanswered;
    }
}
