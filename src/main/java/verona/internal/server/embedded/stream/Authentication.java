package verona.internal.server.embedded.stream;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.sasl.Mechanism;
import verona.internal.server.embedded.sasl.SaslContext;
import verona.internal.server.embedded.sasl.SaslExchange.Step;
import verona.internal.server.embedded.sasl.SaslFailure;
import verona.stanza.Element;

/** SASL on a stream, RFC 6120 §6. */
final class Authentication {

    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    private final SaslLogin login;

    Authentication(SaslLogin login) {
        this.login = login;
    }

    /** What the stream features say of it. */
    static Element feature(SaslContext context) {
        return Element.of(SASL, "mechanisms").withContents(Mechanism.names(context, SASL));
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
            login.fail(e);
            return failure(e.condition());
        }
    }

    private Element proceed(Element request) {
        switch (request.name()) {
            case "auth" ->
                    login.begin(
                            Mechanism.start(
                                    request.attribute("mechanism"), login.context().withoutPeer()));
            case "abort" -> throw new SaslFailure("aborted");
            case "response" -> {}
            default -> throw SaslFailure.malformed();
        }
        Step step = login.next(message(request));
        String name = step.account() == null ? "challenge" : "success";
        return Elements.text(SASL, name, SaslLogin.encode(step.data()));
    }

    /** RFC 6120 §6.5.4. */
    static Element unencrypted() {
        return failure("encryption-required");
    }

    private static Element failure(String condition) {
        return Elements.of(SASL, "failure", Element.of(SASL, condition));
    }

    /** RFC 6120 §6.4.2: an equals sign is a message of no length, nothing is none to begin with. */
    private static byte @Nullable [] message(Element request) {
        String text = request.text().strip();
        if (text.isEmpty() && request.name().equals("auth")) {
            return null;
        }
        return SaslLogin.decode(text.equals("=") ? "" : text);
    }
}
