package verona.internal.connection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import verona.stanza.Element;

/** Authentication, RFC 6120 §6. */
final class Sasl {

    static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-sasl";

    private final SocketStream stream;
    private final Login login;
    private final ConnectionOptions options;

    Sasl(SocketStream stream, Login login, ConnectionOptions options) {
        this.stream = stream;
        this.login = login;
        this.options = options;
    }

    /** Logs in; the mechanism that it has used. */
    String authenticate(Element features) {
        Element offer = features.child(NAMESPACE, "mechanisms");
        List<String> offered =
                offer == null ? List.of() : offer.children().stream().map(Element::text).toList();
        String mechanism = choose(offered);
        if (mechanism.equals("PLAIN")) {
            succeed(say("auth", "PLAIN", "\0" + login.localpart() + "\0" + login.password()));
        } else {
            Scram scram = Scram.of(mechanism, login);
            Element challenge = challenge(say("auth", mechanism, scram.first()));
            Element success = say("response", "", scram.answer(decode(challenge)));
            succeed(success);
            scram.verify(decode(success));
        }
        return mechanism;
    }

    private String choose(List<String> offered) {
        List<String> accepted = Mechanisms.accepted(options);
        return accepted.stream()
                .filter(offered::contains)
                .findFirst()
                .orElseThrow(() -> new AuthenticationException(refusal(accepted, offered), null));
    }

    private String refusal(List<String> accepted, List<String> offered) {
        String offer = offered.isEmpty() ? "none at all" : String.join(", ", offered);
        return options.mechanisms().isEmpty()
                ? "the server offers no mechanism that can be used without TLS: " + offer
                : "authentication failed for "
                        + login.jid()
                        + ": the server offers only "
                        + offer
                        + ", and the client accepts only "
                        + String.join(", ", accepted);
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
