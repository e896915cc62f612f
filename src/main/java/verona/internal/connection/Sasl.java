package verona.internal.connection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import verona.stanza.Element;

/** Authentication, RFC 6120 §6. */
final class Sasl {

    static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-sasl";

    private final XmlStream stream;
    private final Login login;
    private final ConnectionOptions options;

    Sasl(XmlStream stream, Login login, ConnectionOptions options) {
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
        switch (mechanism) {
            case "PLAIN" -> {
                String both = "\0" + login.localpart() + "\0" + login.preparedPassword();
                succeed(say("auth", mechanism, both));
            }
            case "ANONYMOUS" -> succeed(say("auth", mechanism, ""));
            // XEP-0178 §3: the certificate may name several, or somebody else.
            case Mechanisms.EXTERNAL -> succeed(say("auth", mechanism, login.jid().toString()));
            default ->
                    scram(
                            mechanism,
                            ScramBinding.choose(
                                    mechanism, accepted(), offered, features, stream.tlsSession()));
        }
        return mechanism;
    }

    private void scram(String mechanism, ScramBinding binding) {
        Scram scram = Scram.of(mechanism, login, binding);
        Element challenge = challenge(say("auth", mechanism, scram.first()));
        Element success = say("response", "", scram.answer(decode(challenge)));
        succeed(success);
        scram.verify(decode(success));
    }

    private List<String> accepted() {
        return Mechanisms.accepted(options);
    }

    private String choose(List<String> offered) {
        return accepted().stream()
                .filter(offered::contains)
                .findFirst()
                .orElseThrow(() -> AuthenticationException.of(login.jid(), refusal(offered), null));
    }

    private String refusal(List<String> offered) {
        String offer =
                offered.isEmpty()
                        ? "the server offers no SASL mechanism"
                        : "the server offers only " + String.join(", ", offered);
        String hint =
                stream.tlsSession() == null && accepted().stream().anyMatch(Sasl::needsTls)
                        ? "; some of these need TLS"
                        : "";
        return offer + ", and the client accepts only " + String.join(", ", accepted()) + hint;
    }

    private static boolean needsTls(String mechanism) {
        return mechanism.endsWith(Mechanisms.BOUND) || mechanism.equals(Mechanisms.EXTERNAL);
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
                                + encoded(name, bytes)
                                + "</"
                                + name
                                + ">"));
    }

    /** RFC 6120 §6.4.2: an initial response of no length is an equals sign. */
    private static String encoded(String name, byte[] bytes) {
        return name.equals("auth") && bytes.length == 0
                ? "="
                : Base64.getEncoder().encodeToString(bytes);
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
