package verona.internal.server.embedded.pubsub;

import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Refusals with the conditions that XEP-0060 §17.2 adds to the general ones. */
final class Errors {

    private Errors() {}

    static StanzaError of(Condition condition, String detail, String text) {
        return new StanzaError(condition, text).with(Element.of(Pubsub.ERRORS, detail));
    }

    /** The same, of a type that is not the condition's usual one. */
    static StanzaError of(Condition condition, String type, String detail, String text) {
        return new StanzaError(condition, type, text).with(Element.of(Pubsub.ERRORS, detail));
    }

    static StanzaError badRequest(String detail, String text) {
        return of(Condition.BAD_REQUEST, detail, text);
    }

    static StanzaError nodeIdRequired() {
        return badRequest("nodeid-required", "the request names no node");
    }

    static StanzaError forbidden(String text) {
        return new StanzaError(Condition.FORBIDDEN, text);
    }

    static StanzaError notFound(String text) {
        return new StanzaError(Condition.ITEM_NOT_FOUND, text);
    }

    static StanzaError unsupported(String feature, String text) {
        return new StanzaError(Condition.FEATURE_NOT_IMPLEMENTED, text)
                .with(Element.of(Pubsub.ERRORS, "unsupported").withAttribute("feature", feature));
    }
}
