package verona.internal.server.embedded.muc;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Configuring and destroying a room: muc#owner, XEP-0045 §10. */
record Owner(Room room) {

    /** Does what the request asks, and answers it. */
    void handle(Stanza request) {
        if (room.affiliation(request.from()) != Affiliation.OWNER) {
            throw new StanzaError(Condition.FORBIDDEN, "only owners may do that");
        }
        if (request.isSet()) {
            set(request);
        } else {
            Element form = ConfigForm.write(room);
            room.route(request.result(Elements.of(Muc.OWNER, "query", form)));
        }
    }

    private void set(Stanza request) {
        Element destroy = request.payload().child(Muc.OWNER, "destroy");
        Element form = request.payload().child(DataForm.NAMESPACE, "x");
        if (destroy != null) {
            Destruction.of(room, destroyed(destroy));
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
            Destruction.of(room, Element.of(Muc.USER, "destroy"));
        }
    }

    private void configure(Stanza request, Element form) {
        Configuration configuration = new Configuration(room, ConfigForm.read(form));
        ConfigChange change = configuration.apply(request.from());
        room.unlock();
        room.route(request.result());
        change.tell();
        room.vanishIfDone();
    }

    private static Element destroyed(Element request) {
        String venue = request.attribute("jid");
        Element destroyed =
                Element.of(Muc.USER, "destroy")
                        .withAttribute("jid", venue == null ? null : Jids.require(venue));
        destroyed = withText(destroyed, "reason", Elements.childText(request, "reason"));
        return withText(destroyed, "password", Elements.childText(request, "password"));
    }

    private static Element withText(Element parent, String name, @Nullable String text) {
        return text == null ? parent : parent.withChild(Elements.text(Muc.USER, name, text));
    }
}
