package verona.internal.server.embedded.stream;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.sasl.FastTokens;
import verona.internal.server.embedded.sasl.Mechanism;
import verona.internal.server.embedded.sasl.SaslContext;
import verona.internal.server.embedded.sasl.SaslExchange;
import verona.internal.server.embedded.sasl.SaslExchange.Step;
import verona.internal.server.embedded.sasl.SaslFailure;
import verona.internal.server.embedded.sasl.UserAgent;
import verona.stanza.Element;

/** The Extensible SASL Profile, XEP-0388: SASL by other elements, and without a new stream. */
final class ExtensibleSasl {

    static final String NAMESPACE = "urn:xmpp:sasl:2";

    private final SaslLogin login;
    private final FastTokens tokens;
    private final OutgoingStream stream;
    private final BiConsumer<Element, Step> success;
    private @Nullable Element request;

    /**
     * On that stream.
     *
     * @param tokens by which clients can authenticate as well
     * @param success is given a client's request and the last step, when it has authenticated
     */
    ExtensibleSasl(
            SaslLogin login,
            FastTokens tokens,
            OutgoingStream stream,
            BiConsumer<Element, Step> success) {
        this.login = login;
        this.tokens = tokens;
        this.stream = stream;
        this.success = success;
    }

    /** What the stream features say of it, §2.1; null where there is no mechanism. */
    static @Nullable Element feature(SaslContext context, List<Element> inline) {
        List<Element> names = Mechanism.names(context, NAMESPACE);
        return names.isEmpty()
                ? null
                : Element.of(NAMESPACE, "authentication")
                        .withContents(names)
                        .withChild(Element.of(NAMESPACE, "inline").withContents(inline));
    }

    /** Whether an authentication has begun, and not ended. */
    boolean isUnderway() {
        return request != null;
    }

    /**
     * Handles an element.
     *
     * @throws StreamFailure after the last attempt that a stream has, and for what may not come
     *     while an authentication is underway (§2.4)
     */
    void receive(Element element) {
        try {
            Step step = request == null ? begin(element) : proceed(element);
            Element begun = request;
            if (step.account() == null || begun == null) {
                send(Elements.text(NAMESPACE, "challenge", SaslLogin.encode(step.data())));
            } else {
                request = null;
                success.accept(begun, step);
            }
        } catch (SaslFailure e) {
            request = null;
            login.fail(e);
            refuse(e.condition());
        }
    }

    private Step begin(Element element) {
        if (!element.name().equals("authenticate")) {
            throw SaslFailure.malformed();
        }
        UserAgent.check(element);
        login.begin(exchange(element));
        request = element;
        String initial = Elements.childText(element, "initial-response");
        return login.next(initial == null ? null : SaslLogin.decode(initial));
    }

    private SaslExchange exchange(Element authenticate) {
        SaslExchange byToken = tokens.begin(authenticate, login.context());
        return byToken == null
                ? Mechanism.start(authenticate.attribute("mechanism"), login.context())
                : byToken;
    }

    private Step proceed(Element element) {
        if (element.is(NAMESPACE, "response")) {
            return login.next(SaslLogin.decode(element.text()));
        } else if (element.is(NAMESPACE, "abort")) {
            throw new SaslFailure("aborted");
        }
        throw new StreamFailure(
                StreamError.POLICY_VIOLATION, "only <response/> and <abort/> may come now");
    }

    /** The authentication has failed, with a condition of RFC 6120 §6.5. */
    void refuse(String condition) {
        send(Elements.of(NAMESPACE, "failure", Element.of(Authentication.SASL, condition)));
    }

    private void send(Element element) {
        stream.send(element.toXml());
    }
}
