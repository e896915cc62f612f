package verona.internal.connection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Authentication, RFC 6120 §6. */
final class Sasl {

    private final SaslProfile profile;
    private final Login login;
    private final ConnectionOptions options;
    private final @Nullable SSLSession tls;
    private @Nullable Element success;

    Sasl(SaslProfile profile, Login login, ConnectionOptions options, @Nullable SSLSession tls) {
        this.profile = profile;
        this.login = login;
        this.options = options;
        this.tls = tls;
    }

    /** Logs in; the mechanism that it has used. */
    String authenticate(Element features) {
        List<String> offered = profile.offered(features);
        String mechanism = choose(offered);
        switch (mechanism) {
            case "PLAIN" ->
                    once(mechanism, "\0" + login.localpart() + "\0" + login.preparedPassword());
            case "ANONYMOUS" -> once(mechanism, "");
            // XEP-0178 §2: the certificate may name several, or somebody else.
            case Mechanisms.EXTERNAL -> once(mechanism, login.jid().toString());
            default ->
                    scram(
                            mechanism,
                            ScramBinding.choose(mechanism, accepted(), offered, features, tls));
        }
        return mechanism;
    }

    /** What the server has said last, once the client has logged in. */
    Element success() {
        return Objects.requireNonNull(success);
    }

    private void once(String mechanism, String message) {
        succeed(profile.begin(mechanism, bytes(message)));
    }

    private void scram(String mechanism, ScramBinding binding) {
        Scram scram = Scram.of(mechanism, login, binding);
        Element challenge = required(profile.begin(mechanism, bytes(scram.first())), "challenge");
        succeed(profile.respond(bytes(scram.answer(decode(challenge)))));
        scram.verify(decode(success()));
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> accepted() {
        return Mechanisms.accepted(options);
    }

    private String choose(List<String> offered) {
        for (String mechanism : accepted()) {
            if (offered.contains(mechanism)) {
                return mechanism;
            }
        }
        throw AuthenticationException.of(login.jid(), refusal(offered), null);
    }

    private String refusal(List<String> offered) {
        String offer =
                offered.isEmpty()
                        ? "the server offers no SASL mechanism"
                        : "the server offers only " + String.join(", ", offered);
        String hint =
                tls == null && accepted().stream().anyMatch(Sasl::needsTls)
                        ? "; some of these need TLS"
                        : "";
        return offer + ", and the client accepts only " + String.join(", ", accepted()) + hint;
    }

    private static boolean needsTls(String mechanism) {
        return mechanism.endsWith(Mechanisms.BOUND) || mechanism.equals(Mechanisms.EXTERNAL);
    }

    private void succeed(Element answer) {
        success = required(answer, "success");
    }

    private Element required(Element answer, String name) {
        if (!profile.is(answer, name)) {
            throw AuthenticationException.of(login.jid(), profile.refusal(answer), null);
        }
        return answer;
    }

    private String decode(Element element) {
        return new String(decode(profile.data(element), login), StandardCharsets.UTF_8);
    }

    /** The bytes of what the server says to who logs in. */
    static byte[] decode(String data, Login login) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw AuthenticationException.of(login.jid(), "what the server says is no base64", e);
        }
    }
}
