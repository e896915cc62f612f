package verona.internal.server.embedded.pubsub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Which request is handled where. */
final class Requests {

    private Requests() {}

    static @Nullable Stanza handle(PubsubService service, Stanza stanza) {
        List<Element> children = stanza.payload().children();
        if (children.isEmpty()) {
            throw new StanzaError(Condition.BAD_REQUEST, "the request asks for nothing");
        }
        PubsubRequest request = new PubsubRequest(service, stanza, children.get(0));
        return stanza.payload().namespace().equals(Pubsub.OWNER)
                ? owner(request)
                : anybody(request);
    }

    private static @Nullable Stanza anybody(PubsubRequest request) {
        return switch (kind(request)) {
            case "get items" -> Retrieval.items(request);
            case "get subscriptions" -> OwnRelations.subscriptions(request);
            case "get affiliations" -> OwnRelations.affiliations(request);
            case "set subscribe" -> Subscribing.subscribe(request);
            case "set unsubscribe" -> Subscribing.unsubscribe(request);
            case "set publish" -> Publication.publish(request);
            case "set retract" -> Retraction.retract(request);
            case "set create" -> Creation.create(request);
            case "set configure" ->
                    throw new StanzaError(
                            Condition.BAD_REQUEST, "<configure> comes after <create>");
            case "get options" -> Options.offer(request);
            case "set options" -> Options.submit(request);
            case "get default" -> Options.defaults(request);
            default -> throw unknown(request);
        };
    }

    private static Stanza owner(PubsubRequest request) {
        return switch (kind(request)) {
            case "get configure" -> Configuration.offer(request);
            case "set configure" -> Configuration.submit(request);
            case "get default" -> Configuration.defaults(request);
            case "set collection" -> Association.change(request);
            case "set delete" -> Removal.delete(request);
            case "set purge" -> Removal.purge(request);
            case "get subscriptions" -> SubscriptionAdmin.list(request);
            case "set subscriptions" -> SubscriptionAdmin.change(request);
            case "get affiliations" -> AffiliationAdmin.list(request);
            case "set affiliations" -> AffiliationAdmin.change(request);
            default -> throw unknown(request);
        };
    }

    private static String kind(PubsubRequest request) {
        return request.stanza().type() + " " + request.action().name();
    }

    private static StanzaError unknown(PubsubRequest request) {
        return new StanzaError(
                Condition.FEATURE_NOT_IMPLEMENTED, "nothing here does '" + kind(request) + "'");
    }
}
