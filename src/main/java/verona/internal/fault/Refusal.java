package verona.internal.fault;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;

/** A number of logins that are to be refused. */
final class Refusal implements Injected {

    private final LoginRefusals refusals;
    private final @Nullable BareJid account;
    private final String condition;
    private final String whose;
    private final int times;
    private final StackTraceElement place = Places.ofTheTest();
    private int left;

    /**
     * One that waits.
     *
     * @param account of that bare JID, of all accounts where it is null
     * @param whose the same for people: {@code of bot}
     */
    Refusal(
            LoginRefusals refusals,
            @Nullable BareJid account,
            String whose,
            String condition,
            int times) {
        this.refusals = refusals;
        this.account = account;
        this.condition = condition;
        this.whose = whose;
        this.times = times;
        left = times;
    }

    boolean isOf(@Nullable BareJid jid) {
        return account == null || account.equals(jid);
    }

    @Nullable BareJid account() {
        return account;
    }

    /** The condition of another login that it refuses; null if it refuses none. */
    synchronized @Nullable String next(@Nullable BareJid jid) {
        if (left == 0 || !isOf(jid)) {
            return null;
        }
        left--;
        return condition;
    }

    synchronized boolean isOver() {
        return left == 0;
    }

    @Override
    public synchronized boolean isWaiting() {
        return left > 0 && times < Integer.MAX_VALUE;
    }

    @Override
    public synchronized String report() {
        return "refuse(%d) of the logins %s, injected at %s%n    %s"
                .formatted(times, whose, Places.text(place), "refused: " + (times - left));
    }

    @Override
    public void end() {
        refusals.remove(this);
        accept();
    }

    /** Logins are accepted again. */
    synchronized void accept() {
        left = 0;
    }
}
