package verona.internal.server.embedded.disco;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Answers both queries of service discovery, about an entity and about its nodes (XEP-0030). */
interface DiscoHandler extends IqHandler {

    /** What the entity is, §3. */
    Element info(Stanza request);

    /** What belongs to the entity, §4. */
    Element items(Stanza request);

    /** What the node that a query names is; null where there is none. */
    @Nullable Element infoOfNode(Stanza request);

    /** What belongs to the node that a query names; null where there is none. */
    @Nullable Element itemsOfNode(Stanza request);

    @Override
    default Stanza handle(Stanza request) {
        IqHandler.requireGet("query", request);
        boolean info = request.payload().namespace().equals(DiscoInfo.INFO);
        if (!DiscoQuery.namesNode(request)) {
            return DiscoQuery.answer(request, info ? info(request) : items(request));
        }
        return DiscoQuery.answer(request, info ? infoOfNode(request) : itemsOfNode(request));
    }
}
