package verona.internal.fault;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.fault.Injections.Access;
import verona.server.Logins;
import verona.server.ServerException;

/**
 * How a test has logins refused.
 *
 * @param refusals keeps what is to be refused
 * @param account whose logins; null for all that there are
 * @param whose the same for people: {@code of bot}
 * @param conditions the conditions that there are
 */
public record RefusedLogins(
        FaultBook book,
        LoginRefusals refusals,
        Access access,
        @Nullable BareJid account,
        String whose,
        Collection<String> conditions,
        String condition)
        implements Logins {

    /** RFC 6120 §6.5. */
    public static final List<String> SASL =
            List.of(
                    "aborted",
                    "account-disabled",
                    "credentials-expired",
                    "encryption-required",
                    "incorrect-encoding",
                    "invalid-authzid",
                    "invalid-mechanism",
                    "malformed-request",
                    "mechanism-too-weak",
                    "not-authorized",
                    "temporary-auth-failure");

    /** The condition of a refusal that names none. */
    public static final String USUAL = "not-authorized";

    @Override
    public RefusedLogins condition(String name) {
        if (!conditions.contains(name)) {
            throw new ServerException(
                    "there is no "
                            + (conditions == SASL ? "SASL" : "stream")
                            + " error '"
                            + name
                            + "': "
                            + String.join(", ", conditions));
        }
        return new RefusedLogins(book, refusals, access, account, whose, conditions, name);
    }

    @Override
    public void refuseOnce() {
        refuse(1);
    }

    @Override
    public void refuse(int times) {
        if (times < 1) {
            throw new ServerException("at least one login can be refused, not " + times);
        }
        Refusal refusal = new Refusal(refusals, account, whose, condition, times);
        tell(
                () -> {
                    refusals.add(refusal);
                    book.add(refusal);
                });
    }

    @Override
    public void refuse() {
        refuse(Integer.MAX_VALUE);
    }

    @Override
    public void accept() {
        tell(() -> refusals.clear(account));
    }

    private void tell(Runnable command) {
        access.ask(
                () -> {
                    command.run();
                    return true;
                });
    }
}
