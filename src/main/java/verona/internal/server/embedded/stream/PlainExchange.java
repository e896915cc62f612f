package verona.internal.server.embedded.stream;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Accounts;

/** PLAIN, RFC 4616. */
final class PlainExchange implements SaslExchange {

    private final Accounts accounts;

    PlainExchange(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Step next(@Nullable String message) {
        if (message == null) {
            return new Step(null, "");
        }
        String[] parts = message.split("\0", -1);
        if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw SaslFailure.malformed();
        }
        Account account = SaslNames.account(accounts, parts[1], parts[0]);
        if (!account.credentials().matches(parts[2])) {
            throw SaslFailure.notAuthorized();
        }
        return new Step(account, "");
    }
}
