package verona.internal.server.embedded.stream;

import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.sasl.SaslContext;
import verona.internal.server.embedded.sasl.SaslExchange;
import verona.internal.server.embedded.sasl.SaslExchange.Step;
import verona.internal.server.embedded.sasl.SaslFailure;

/** A client's login on its stream, whatever elements it takes. */
final class SaslLogin {

    private final Supplier<SaslContext> context;
    private int attemptsLeft;
    private @Nullable SaslExchange exchange;
    private @Nullable Account account;

    /** On a stream that a client has not logged in on; what it can log in by depends on TLS. */
    SaslLogin(Supplier<SaslContext> context, int attempts) {
        this.context = context;
        this.attemptsLeft = attempts;
    }

    /** What a client can log in by now. */
    SaslContext context() {
        return context.get();
    }

    /** Who has authenticated, null for nobody. */
    @Nullable Account account() {
        return account;
    }

    /** Begins, and forgets what has been begun before. */
    void begin(SaslExchange other) {
        exchange = other;
    }

    /**
     * Takes the client's next message.
     *
     * @throws SaslFailure if that ends the authentication
     */
    Step next(byte @Nullable [] message) {
        if (exchange == null) {
            throw SaslFailure.malformed();
        }
        Step step = exchange.next(message);
        account = admitted(step.account());
        if (account != null) {
            exchange.succeeded();
        }
        return step;
    }

    private @Nullable Account admitted(@Nullable Account proven) {
        String refusal = proven == null ? null : context().accounts().refusal(proven);
        if (refusal != null) {
            throw new SaslFailure(refusal);
        }
        return proven;
    }

    /**
     * The authentication has failed.
     *
     * @throws StreamFailure after the last attempt that a stream has
     */
    void fail(SaslFailure failure) {
        exchange = null;
        if (failure.isAttempt() && --attemptsLeft == 0) {
            throw new StreamFailure(
                    StreamError.POLICY_VIOLATION, "too many failed attempts to authenticate");
        }
    }

    /** The bytes of a message. */
    static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new SaslFailure("incorrect-encoding");
        }
    }

    /** A message as it is sent. */
    static String encode(byte[] message) {
        return Base64.getEncoder().encodeToString(message);
    }
}
