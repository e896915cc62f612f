package verona.internal.server.embedded.sasl;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * How a client wants to authenticate by a token, XEP-0484 §3.4.
 *
 * @param client its id, XEP-0388 §2.3
 * @param count how often it has tried by this token, which is how the server notices that somebody
 *     repeats a request; {@link #NO_COUNT} if it does not say
 * @param invalidates whether the token is not to be used again, §3.6
 */
record FastRequest(HtMechanism mechanism, String client, int count, boolean invalidates) {

    private static final int NO_COUNT = -1;
    private static final Map<String, Boolean> BOOLEANS =
            Map.of("true", true, "1", true, "false", false, "0", false);

    /**
     * Reads a request; null if the client does not authenticate by a token.
     *
     * @throws SaslFailure if it is none that the server can grant
     */
    static @Nullable FastRequest of(Element authenticate, SaslContext context) {
        Element fast = authenticate.child(FastTokens.NAMESPACE, "fast");
        if (fast == null) {
            return null;
        }
        HtMechanism mechanism = HtMechanism.named(authenticate.attribute("mechanism"));
        if (mechanism == null || mechanism.binding(context) == null) {
            throw new SaslFailure("invalid-mechanism");
        }
        String client = UserAgent.id(authenticate);
        Boolean invalidates = invalidates(fast.attribute("invalidate"));
        if (client == null || invalidates == null) {
            throw SaslFailure.malformed();
        }
        return new FastRequest(mechanism, client, count(fast.attribute("count")), invalidates);
    }

    private static @Nullable Boolean invalidates(@Nullable String text) {
        return text == null ? Boolean.FALSE : BOOLEANS.get(text.strip());
    }

    private static int count(@Nullable String text) {
        try {
            int count = text == null ? NO_COUNT : Integer.parseInt(text.strip());
            if (text == null || count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // What is no number is no count either.
        }
        throw SaslFailure.malformed();
    }

    /** Whether such a request has been granted before, which had that count. */
    boolean isReplayed(int last) {
        return count != NO_COUNT && count <= last;
    }
}
