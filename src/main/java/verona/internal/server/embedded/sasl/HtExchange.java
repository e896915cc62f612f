package verona.internal.server.embedded.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;

/** A token's hash from the client, and another from the server: sasl-ht §3. */
final class HtExchange implements SaslExchange {

    private final FastTokens tokens;
    private final FastRequest request;
    private final SaslContext context;
    private @Nullable Account account;
    private @Nullable FastToken token;

    HtExchange(FastTokens tokens, FastRequest request, SaslContext context) {
        this.tokens = tokens;
        this.request = request;
        this.context = context;
    }

    /** XEP-0484 §3.1: there is one round trip, so nobody asks for what the client left out. */
    @Override
    public Step next(byte @Nullable [] message) {
        int end = message == null ? -1 : end(message);
        if (message == null || end < 1) {
            throw SaslFailure.malformed();
        }
        String name = new String(message, 0, end, StandardCharsets.UTF_8);
        byte[] hash = Arrays.copyOfRange(message, end + 1, message.length);
        byte[] binding = Objects.requireNonNull(request.mechanism().binding(context));
        Account named = SaslNames.account(context, name, "");
        FastToken proven = tokens.find(named, request, hash, binding);
        account = named;
        token = proven;
        return new Step(named, proven.answer(binding));
    }

    private static int end(byte[] message) {
        int end = 0;
        while (end < message.length && message[end] != 0) {
            end++;
        }
        return end == message.length ? -1 : end;
    }

    @Override
    public void succeeded() {
        tokens.used(Objects.requireNonNull(account), request, Objects.requireNonNull(token));
    }
}
