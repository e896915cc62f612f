package verona.internal.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;

/** The logins that are to be refused. Safe for use by several threads. */
public final class LoginRefusals {

    private final List<Refusal> refusals = new ArrayList<>();

    /** Has logins refused, after those that are to be refused already. */
    synchronized void add(Refusal refusal) {
        refusals.add(refusal);
    }

    synchronized void remove(Refusal refusal) {
        refusals.remove(refusal);
    }

    /** Has no login of that account refused any more, of no account where it is null. */
    public synchronized void clear(@Nullable BareJid account) {
        for (Refusal refusal : List.copyOf(refusals)) {
            if (account == null || account.equals(refusal.account())) {
                refusal.end();
            }
        }
    }

    /**
     * Whether a login is refused.
     *
     * @param account whose it is; null where there is one program
     * @return the condition; null if it is not refused
     */
    public synchronized @Nullable String next(@Nullable BareJid account) {
        for (Refusal refusal : List.copyOf(refusals)) {
            String condition = refusal.next(account);
            if (refusal.isOver()) {
                refusals.remove(refusal);
            }
            if (condition != null) {
                return condition;
            }
        }
        return null;
    }
}
