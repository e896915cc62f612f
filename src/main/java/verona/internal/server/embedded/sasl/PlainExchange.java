package verona.internal.server.embedded.sasl;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;

/** PLAIN, RFC 4616. */
final class PlainExchange extends TextExchange {

    private final SaslContext context;

    PlainExchange(SaslContext context) {
        this.context = context;
    }

    @Override
    Step nextText(@Nullable String message) {
        if (message == null) {
            return new Step(null, "");
        }
        String[] parts = message.split("\0", -1);
        if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw SaslFailure.malformed();
        }
        Account account = SaslNames.account(context, parts[1], parts[0]);
        if (!account.credentials().matches(parts[2])) {
            throw SaslFailure.notAuthorized();
        }
        return new Step(account, "");
    }
}
