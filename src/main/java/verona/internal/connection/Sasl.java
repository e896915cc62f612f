package verona.internal.connection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Authentication (RFC 6120 §6) with PLAIN or, where the server does not offer it, SCRAM. */
final class Sasl {

    private static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-sasl";

    private final SocketStream stream;
    private final Login login;

    Sasl(SocketStream stream, Login login) {
        this.stream = stream;
        this.login = login;
    }

    void authenticate(Element features) {
        Element offer = features.child(NAMESPACE, "mechanisms");
        List<String> offered =
                offer == null ? List.of() : offer.children().stream().map(Element::text).toList();
        @Nullable Scram scram = Scram.strongest(offered, login);
        if (offered.contains("PLAIN")) {
            succeed(say("auth", "PLAIN", "\0" + login.localpart() + "\0" + login.password()));
        } else if (scram != null) {
            Element challenge = challenge(say("auth", scram.mechanism(), scram.first()));
            Element success = say("response", "", scram.answer(decode(challenge)));
            succeed(success);
            scram.verify(decode(success));
        } else {
            throw new AuthenticationException(
                    "the server offers no mechanism that can be used without TLS: "
                            + (offered.isEmpty() ? "none at all" : String.join(", ", offered)),
                    null);
        }
    }

    /** In one go where the mechanism is of one message. */
    private Element say(String name, String mechanism, String data) {
        String attribute = mechanism.isEmpty() ? "" : " mechanism='" + mechanism + "'";
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        return StreamErrors.refuse(
                stream.ask(
                        "<"
                                + name
                                + " xmlns='"
                                + NAMESPACE
                                + "'"
                                + attribute
                                + ">"
                                + Base64.getEncoder().encodeToString(bytes)
                                + "</"
                                + name
                                + ">"));
    }

    private Element challenge(Element answer) {
        if (!answer.is(NAMESPACE, "challenge")) {
            throw failed(answer);
        }
        return answer;
    }

    private void succeed(Element answer) {
        if (!answer.is(NAMESPACE, "success")) {
            throw failed(answer);
        }
    }

    private AuthenticationException failed(Element answer) {
        String condition =
                answer.children().stream()
                        .map(Element::name)
                        .filter(name -> !name.equals("text"))
                        .findFirst()
                        .orElse("<" + answer.name() + ">");
        return AuthenticationException.of(login.jid(), condition, null);
    }

    private String decode(Element element) {
        try {
            String data = element.text().strip();
            // RFC 6120 §6.4.2: an equals sign is data of no length.
            byte[] bytes = Base64.getDecoder().decode(data.equals("=") ? "" : data);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AuthenticationException.of(login.jid(), "what the server says is no base64", e);
        }
    }
}
