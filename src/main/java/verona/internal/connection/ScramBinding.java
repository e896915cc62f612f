package verona.internal.connection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * How SCRAM binds a login to TLS, RFC 5802 §6.
 *
 * @param header the first part of the client's first message
 * @param data what the login is bound to; empty for nothing
 */
record ScramBinding(String header, byte[] data) {

    /** The client does not bind. */
    static final ScramBinding NONE = new ScramBinding("n,,", new byte[0]);

    /** The client could bind, and the server can't. */
    private static final ScramBinding POSSIBLE = new ScramBinding("y,,", new byte[0]);

    /**
     * The binding for a mechanism.
     *
     * @param accepted the mechanisms that the client accepts
     * @param offered those that the server offers
     * @throws AuthenticationException if the client has no binding that the server has
     */
    static ScramBinding choose(
            String mechanism,
            List<String> accepted,
            List<String> offered,
            Element features,
            @Nullable SSLSession tls) {
        List<ChannelBinding> own = ChannelBinding.of(tls);
        if (!isBound(mechanism)) {
            boolean wanted = !own.isEmpty() && accepted.stream().anyMatch(ScramBinding::isBound);
            boolean deceived = offered.stream().noneMatch(ScramBinding::isBound);
            return wanted && deceived ? POSSIBLE : NONE;
        }
        List<String> types = types(features);
        return own.stream()
                .filter(binding -> types.isEmpty() || types.contains(binding.type()))
                .findFirst()
                .map(binding -> new ScramBinding("p=" + binding.type() + ",,", binding.data()))
                .orElseThrow(
                        () -> new AuthenticationException(refusal(mechanism, own, types), null));
    }

    private static boolean isBound(String mechanism) {
        return mechanism.endsWith(Mechanisms.BOUND);
    }

    /** Those that the server has, XEP-0440 §3; none if it does not say. */
    private static List<String> types(Element features) {
        Element said = features.child(Namespaces.BINDINGS, "sasl-channel-binding");
        return said == null
                ? List.of()
                : said.children().stream().map(each -> each.attribute("type")).toList();
    }

    private static String refusal(String mechanism, List<ChannelBinding> own, List<String> types) {
        return "authentication failed: the server's channel bindings for "
                + mechanism
                + " are "
                + String.join(", ", types)
                + ", and this JDK has "
                + String.join(", ", own.stream().map(ChannelBinding::type).toList());
    }

    /** What the client's last message says of it, RFC 5802 §7. */
    String encoded() {
        byte[] first = header.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(first, first.length + data.length);
        System.arraycopy(data, 0, both, first.length, data.length);
        return Base64.getEncoder().encodeToString(both);
    }
}
