package verona.internal.server.embedded.archive;

import java.util.List;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Forwarded;
import verona.internal.server.embedded.core.Page;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** What is asked of an archive, be it an account's or a room's. */
record ArchiveIqs(Router router, Archives archives) {

    Stanza handle(Stanza request, Reader reader) {
        String question = request.payload().name();
        if (question.equals("query")) {
            return request.isSet() ? query(request, reader) : form(request);
        }
        if (question.equals("metadata") && !request.isSet()) {
            return request.result(metadata(messages(request)));
        }
        throw new StanzaError(
                Condition.FEATURE_NOT_IMPLEMENTED, "an archive does not know " + question);
    }

    private List<ArchivedMessage> messages(Stanza request) {
        return archives.of(request.to().asBareJid()).messages();
    }

    private static Stanza form(Stanza request) {
        return request.result(Elements.of(Mam.NAMESPACE, "query", QueryForm.empty()));
    }

    /** §4.2: the results, and then the answer. */
    private Stanza query(Stanza request, Reader reader) {
        Query query = Query.of(request.payload());
        Page<ArchivedMessage> page = query.of(messages(request), reader);
        for (ArchivedMessage message : query.order(page)) {
            Element result = result(message, reader).withAttribute("queryid", query.id());
            Element stanza = Elements.of(Element.CLIENT, "message", result);
            router.route(Stanza.of(stanza, request.to(), request.from()));
            reader.got(message);
        }
        return request.result(end(page));
    }

    private static Element result(ArchivedMessage message, Reader reader) {
        return Elements.of(
                        Mam.NAMESPACE, "result", Forwarded.of(reader.view(message), message.time()))
                .withAttribute("id", message.id());
    }

    /** §4.3.2. */
    private static Element end(Page<ArchivedMessage> page) {
        return Elements.of(Mam.NAMESPACE, "fin", page.toElement(ArchivedMessage::id))
                .withAttribute("complete", page.isComplete() ? "true" : null);
    }

    /** §5. */
    static Element metadata(List<ArchivedMessage> messages) {
        Element metadata = Element.of(Mam.NAMESPACE, "metadata");
        return messages.isEmpty()
                ? metadata
                : metadata.withChild(bound("start", messages.get(0)))
                        .withChild(bound("end", messages.get(messages.size() - 1)));
    }

    private static Element bound(String name, ArchivedMessage message) {
        return Element.of(Mam.NAMESPACE, name)
                .withAttribute("id", message.id())
                .withAttribute("timestamp", message.time().toString());
    }
}
