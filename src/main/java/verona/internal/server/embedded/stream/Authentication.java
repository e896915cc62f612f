package verona.internal.server.embedded.stream;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.stream.SaslExchange.Step;
import verona.stanza.Element;

/** SASL on a stream, RFC 6120 §6. */
final class Authentication {

    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    private final Supplier<SaslContext> context;
    private int attemptsLeft;
    private @Nullable SaslExchange exchange;
    private @Nullable Account account;

    /** On a stream that a client has not logged in on; what it can log in by depends on TLS. */
    Authentication(Supplier<SaslContext> context, int attempts) {
        this.context = context;
        this.attemptsLeft = attempts;
    }

    /** Who has authenticated, null for nobody. */
    @Nullable Account account() {
        return account;
    }

    /**
     * What the server answers to an element in SASL's namespace.
     *
     * @throws StreamFailure after the last attempt that a stream has
     */
    Element answer(Element request) {
        try {
            return proceed(request);
        } catch (SaslFailure e) {
            exchange = null;
            return fail(e);
        }
    }

    private Element proceed(Element request) {
        switch (request.name()) {
            case "auth" ->
                    exchange = Mechanism.start(request.attribute("mechanism"), context.get());
            case "abort" -> throw new SaslFailure("aborted");
            case "response" -> {}
            default -> throw SaslFailure.malformed();
        }
        if (exchange == null) {
            throw SaslFailure.malformed();
        }
        return say(exchange.next(message(request)));
    }

    private Element say(Step step) {
        account = admitted(step.account());
        String data = step.data().isEmpty() ? "" : encode(step.data());
        return Elements.text(SASL, account == null ? "challenge" : "success", data);
    }

    private @Nullable Account admitted(@Nullable Account proven) {
        String refusal = proven == null ? null : context.get().accounts().refusal(proven);
        if (refusal != null) {
            throw new SaslFailure(refusal);
        }
        return proven;
    }

    private Element fail(SaslFailure failure) {
        if (failure.isAttempt() && --attemptsLeft == 0) {
            throw new StreamFailure(
                    StreamError.POLICY_VIOLATION, "too many failed attempts to authenticate");
        }
        return failure(failure.condition());
    }

    /** RFC 6120 §6.5.4. */
    static Element unencrypted() {
        return failure("encryption-required");
    }

    private static Element failure(String condition) {
        return Elements.of(SASL, "failure", Element.of(SASL, condition));
    }

    /** RFC 6120 §6.4.2: an equals sign is a message of no length, nothing is none to begin with. */
    private static @Nullable String message(Element request) {
        String text = request.text().strip();
        if (text.isEmpty() && request.name().equals("auth")) {
            return null;
        }
        return text.equals("=") ? "" : decode(text);
    }

    private static String decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SaslFailure("incorrect-encoding");
        }
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
