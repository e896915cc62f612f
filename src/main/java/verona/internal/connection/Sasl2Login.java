package verona.internal.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.connection.Authentication;
import verona.stanza.Element;

/** A client's login by SASL2, with a token if it has one (XEP-0484). */
final class Sasl2Login {

    private final XmlStream stream;
    private final Login login;
    private final ConnectionOptions options;
    private final UserAgent agent;
    private final Element features;
    private final ExtensibleSasl sasl;
    private Authentication used = Authentication.SASL2;
    private @Nullable String refusal;

    /** On a stream that offers that. */
    Sasl2Login(
            XmlStream stream,
            Login login,
            ConnectionOptions options,
            UserAgent agent,
            Element features) {
        this.stream = stream;
        this.login = login;
        this.options = options;
        this.agent = agent;
        this.features = features;
        sasl = new ExtensibleSasl(stream, agent);
    }

    /** Asks for something together with the authentication. */
    void request(Element other) {
        sasl.request(other);
    }

    /** Whether it was by a token. */
    Authentication used() {
        return used;
    }

    /** Why the server has refused a token, null if it has not. */
    @Nullable String refusal() {
        return refusal;
    }

    /** What a login has come to: by which mechanism, and what the server has said last. */
    record Outcome(String mechanism, Element success) {}

    /**
     * Logs in.
     *
     * @throws AuthenticationException if the server refuses
     */
    Outcome logIn() {
        if (options.authentication() != Authentication.FAST) {
            return byPassword();
        }
        HashedToken best = bestMechanism();
        UserAgent.Token token = agent.token();
        Outcome outcome =
                token == null || !token.mechanism().equals(best.mechanism())
                        ? null
                        : byToken(best, token);
        if (outcome == null) {
            sasl.request(
                    Element.of(Namespaces.FAST, "request-token")
                            .withAttribute("mechanism", best.mechanism()));
            outcome = byPassword();
        }
        keepToken(outcome.success(), best);
        return outcome;
    }

    private Outcome byPassword() {
        Sasl exchange = new Sasl(sasl, login, options, stream.tlsSession());
        String mechanism = exchange.authenticate(features);
        return new Outcome(mechanism, exchange.success());
    }

    private HashedToken bestMechanism() {
        Element inline = ExtensibleSasl.inline(features);
        Element fast = inline == null ? null : inline.child(Namespaces.FAST, "fast");
        List<String> offered =
                fast == null ? List.of() : fast.children().stream().map(Element::text).toList();
        HashedToken best = HashedToken.choose(offered, stream.tlsSession());
        if (best == null) {
            throw new ConnectionException(
                    (fast == null
                                    ? "the server does not offer FAST (XEP-0484)"
                                    : "the server offers FAST (XEP-0484) only with "
                                            + String.join(", ", offered))
                            + ": say authentication = SASL2",
                    null);
        }
        return best;
    }

    /** Null if the server does not accept the token. */
    private @Nullable Outcome byToken(HashedToken mechanism, UserAgent.Token token) {
        Element answer =
                sasl.begin(
                        mechanism.mechanism(),
                        mechanism.message(login.localpart(), token.secret()),
                        Element.of(Namespaces.FAST, "fast")
                                .withAttribute("count", String.valueOf(agent.count())));
        if (sasl.is(answer, "failure")) {
            agent.forget();
            refusal = sasl.refusal(answer);
            return null;
        } else if (!sasl.is(answer, "success")) {
            throw AuthenticationException.of(login.jid(), sasl.refusal(answer), null);
        } else if (!mechanism.isAnswer(Sasl.decode(sasl.data(answer), login), token.secret())) {
            throw AuthenticationException.of(
                    login.jid(), "the server does not know the token itself", null);
        }
        used = Authentication.FAST;
        return new Outcome(mechanism.mechanism(), answer);
    }

    /** XEP-0484 §3.3 and §3.5. */
    private void keepToken(Element success, HashedToken mechanism) {
        Element issued = success.child(Namespaces.FAST, "token");
        String secret = issued == null ? null : issued.attribute("token");
        if (secret != null) {
            agent.keep(new UserAgent.Token(secret, mechanism.mechanism()));
        }
    }
}
