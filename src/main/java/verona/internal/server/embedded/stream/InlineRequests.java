package verona.internal.server.embedded.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.sasl.SaslContext;
import verona.internal.server.embedded.sasl.SaslExchange.Step;
import verona.stanza.Element;

/** What clients ask for as they authenticate, and the success in answer (XEP-0388 §2.6.1). */
final class InlineRequests {

    private final StreamContext context;
    private final ClientStream stream;
    private final SaslLogin login;
    private final BoundStream bound;

    InlineRequests(StreamContext context, ClientStream stream, SaslLogin login, BoundStream bound) {
        this.context = context;
        this.login = login;
        this.stream = stream;
        this.bound = bound;
    }

    /** What the stream features say of what a client can ask for. */
    static List<Element> features(StreamContext context, SaslContext sasl) {
        List<Element> features = new ArrayList<>();
        features.add(context.bind().feature());
        for (StreamExtension extension : context.extensions()) {
            features.addAll(extension.inlineFeatures());
        }
        Element tokens = context.tokens().feature(sasl);
        if (tokens != null) {
            features.add(tokens);
        }
        return features;
    }

    /** The client has authenticated by that request: does what else it asks for. */
    void grant(Element request, Step last) {
        Account account = Objects.requireNonNull(last.account());
        List<InlineAnswer> answers =
                context.extensions().stream()
                        .map(extension -> extension.authenticated(stream, request))
                        .filter(Objects::nonNull)
                        .toList();
        // XEP-0198 §9.2: who has resumed a session binds no resource, and gets no stream features.
        boolean resumed = stream.session() != null;
        Element binding = resumed ? null : context.bind().bind(bound, account, request);
        Element token = context.tokens().issue(account, request, login.context());
        stream.send(success(account, last.data(), answers, binding, token).toXml());
        if (!resumed) {
            stream.send(
                    binding == null
                            ? StreamFeatures.afterAuthentication(context.features())
                            : StreamFeatures.afterBinding(context.features(), binding));
        }
        answers.forEach(answer -> answer.then().run());
    }

    private Element success(
            Account account,
            byte[] data,
            List<InlineAnswer> answers,
            @Nullable Element binding,
            @Nullable Element token) {
        Session session = stream.session();
        List<Element> contents = new ArrayList<>();
        if (data.length > 0) {
            contents.add(text("additional-data", SaslLogin.encode(data)));
        }
        contents.add(
                text(
                        "authorization-identifier",
                        (session == null ? account.jid() : session.jid()).toString()));
        answers.forEach(answer -> contents.add(answer.element()));
        Stream.of(binding, token).filter(Objects::nonNull).forEach(contents::add);
        return Element.of(ExtensibleSasl.NAMESPACE, "success").withContents(contents);
    }

    private static Element text(String name, String text) {
        return Elements.text(ExtensibleSasl.NAMESPACE, name, text);
    }
}
