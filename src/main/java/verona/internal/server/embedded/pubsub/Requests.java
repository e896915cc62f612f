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

    static @Nullable Stanza handle(PubsubService service, Stanza request) {
        List<Element> children = request.payload().children();
        if (children.isEmpty()) {
            throw new StanzaError(Condition.BAD_REQUEST, "the request asks for nothing");
        }
        Call call = new Call(service, request, children.get(0));
        return request.payload().namespace().equals(Pubsub.OWNER) ? owner(call) : anybody(call);
    }

    private static @Nullable Stanza anybody(Call call) {
        return switch (kind(call)) {
            case "get items" -> Retrieval.items(call);
            case "get subscriptions" -> OwnRelations.subscriptions(call);
            case "get affiliations" -> OwnRelations.affiliations(call);
            case "set subscribe" -> Subscribing.subscribe(call);
            case "set unsubscribe" -> Subscribing.unsubscribe(call);
            case "set publish" -> Publication.publish(call);
            case "set retract" -> Retraction.retract(call);
            case "set create" -> Creation.create(call);
            case "set configure" ->
                    throw new StanzaError(
                            Condition.BAD_REQUEST, "<configure> comes after <create>");
            case "get options" -> Options.offer(call);
            case "set options" -> Options.submit(call);
            case "get default" -> Options.defaults(call);
            default -> throw unknown(call);
        };
    }

    private static Stanza owner(Call call) {
        return switch (kind(call)) {
            case "get configure" -> Configuration.offer(call);
            case "set configure" -> Configuration.submit(call);
            case "get default" -> Configuration.defaults(call);
            case "set delete" -> Removal.delete(call);
            case "set purge" -> Removal.purge(call);
            case "get subscriptions" -> SubscriptionAdmin.list(call);
            case "set subscriptions" -> SubscriptionAdmin.change(call);
            case "get affiliations" -> AffiliationAdmin.list(call);
            case "set affiliations" -> AffiliationAdmin.change(call);
            default -> throw unknown(call);
        };
    }

    private static String kind(Call call) {
        return call.request().type() + " " + call.action().name();
    }

    private static StanzaError unknown(Call call) {
        return new StanzaError(
                Condition.FEATURE_NOT_IMPLEMENTED, "nothing here does '" + kind(call) + "'");
    }
}
