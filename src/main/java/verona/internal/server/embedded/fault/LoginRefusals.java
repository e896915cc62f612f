package verona.internal.server.embedded.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.LoginGate;
import verona.internal.server.embedded.core.SessionListener;

/** The logins that are to be refused. Belongs to the dispatcher's thread. */
public final class LoginRefusals implements LoginGate, SessionListener {

    private final List<Refusal> refusals = new ArrayList<>();

    private static final class Refusal {

        final @Nullable BareJid account;
        final String condition;
        int left;

        Refusal(@Nullable BareJid account, int times, String condition) {
            this.account = account;
            this.condition = condition;
            left = times;
        }

        boolean isOf(BareJid jid) {
            return account == null || account.equals(jid);
        }
    }

    LoginRefusals() {}

    /**
     * Has that many logins refused, after those that are to be refused already.
     *
     * @param account of that bare JID, of all accounts where it is null
     */
    public void add(@Nullable BareJid account, int times, String condition) {
        refusals.add(new Refusal(account, times, condition));
    }

    /** Has no login of that account refused any more, of no account where it is null. */
    public void clear(@Nullable BareJid account) {
        refusals.removeIf(refusal -> account == null || account.equals(refusal.account));
    }

    @Override
    public @Nullable String refusal(Account account) {
        refusals.removeIf(refusal -> refusal.left == 0);
        for (Refusal refusal : refusals) {
            if (refusal.isOf(account.jid())) {
                refusal.left--;
                return refusal.condition;
            }
        }
        return null;
    }

    @Override
    public void deleted(Account account) {
        clear(account.jid());
    }
}
