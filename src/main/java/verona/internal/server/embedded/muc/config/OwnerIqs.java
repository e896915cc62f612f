package verona.internal.server.embedded.muc.config;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.presence.Leaving;
import verona.stanza.Element;

/** Configuring and destroying a room: muc#owner, XEP-0045 §10. */
public record OwnerIqs(Room room) {

    /** Does what the request asks, and answers it. */
    public void handle(Stanza request) {
        if (room.affiliation(request.from()) != Affiliation.OWNER) {
            throw new StanzaError(Condition.FORBIDDEN, "only owners may do that");
        }
        if (request.isSet()) {
            set(request);
        } else {
            Element form = ConfigForm.write(room);
            room.route(request.result(Elements.of(MucNamespaces.OWNER, "query", form)));
        }
    }

    private void set(Stanza request) {
        Element destroy = request.payload().child(MucNamespaces.OWNER, "destroy");
        Element form = request.payload().child(DataForm.NAMESPACE, "x");
        if (destroy != null) {
            Leaving.destroy(room, destroyed(destroy));
            room.route(request.result());
        } else if (form != null) {
            submit(request, form);
        } else {
            throw new StanzaError(Condition.BAD_REQUEST, "neither a form nor <destroy/>");
        }
    }

    private void submit(Stanza request, Element form) {
        switch (Elements.attribute(form, "type", "")) {
            case "submit" -> configure(request, form);
            case "cancel" -> {
                cancel();
                room.route(request.result());
            }
            default -> throw new StanzaError(Condition.BAD_REQUEST, "the form is not submitted");
        }
    }

    /** XEP-0045 §10.1.3: a room whose first configuration is cancelled is never made. */
    private void cancel() {
        if (room.isLocked()) {
            Leaving.destroy(room, Element.of(MucNamespaces.USER, "destroy"));
        }
    }

    private void configure(Stanza request, Element form) {
        ConfigSubmission configuration = new ConfigSubmission(room, ConfigForm.read(form));
        ConfigEffects change = configuration.apply(request.from());
        room.unlock();
        room.route(request.result());
        change.tell();
        room.vanishIfDone();
    }

    private static Element destroyed(Element request) {
        String venue = request.attribute("jid");
        Element destroyed =
                Element.of(MucNamespaces.USER, "destroy")
                        .withAttribute("jid", venue == null ? null : Jids.require(venue));
        destroyed = withText(destroyed, "reason", Elements.childText(request, "reason"));
        return withText(destroyed, "password", Elements.childText(request, "password"));
    }

    private static Element withText(Element parent, String name, @Nullable String text) {
        return text == null
                ? parent
                : parent.withChild(Elements.text(MucNamespaces.USER, name, text));
    }
}
