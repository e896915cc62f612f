package verona.server.embedded.muc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Configuring and destroying a room: muc#owner, XEP-0045 §10. */
record Owner(Room room) {

    Stanza handle(Stanza request) {
        if (room.affiliation(request.from()) != Affiliation.OWNER) {
            throw new StanzaError(Condition.FORBIDDEN, "only owners may do that");
        }
        if (request.isSet()) {
            set(request.payload());
            return request.result();
        }
        Element form = ConfigForm.write(room.config());
        return request.result(Elements.of(Muc.OWNER, "query", form));
    }

    private void set(Element query) {
        Element destroy = query.child(Muc.OWNER, "destroy");
        Element form = query.child(ConfigForm.FORM, "x");
        if (destroy != null) {
            destroy(destroy);
        } else if (form != null) {
            submit(form);
        } else {
            throw new StanzaError(Condition.BAD_REQUEST, "neither a form nor <destroy/>");
        }
    }

    private void submit(Element form) {
        switch (Elements.attribute(form, "type", "")) {
            case "submit" -> configure(ConfigForm.read(form));
            case "cancel" -> cancel();
            default -> throw new StanzaError(Condition.BAD_REQUEST, "the form is not submitted");
        }
    }

    /** XEP-0045 §10.1.3: a room whose first configuration is cancelled is never made. */
    private void cancel() {
        if (room.isLocked()) {
            destroy(Element.of(Muc.OWNER, "destroy"));
        }
    }

    private void configure(Map<ConfigField, String> submitted) {
        boolean fresh = room.isLocked();
        room.lock(false);
        new Configuration(room).apply(submitted, fresh);
    }

    /** XEP-0045 §10.9: each occupant learns of it by its own presence alone. */
    private void destroy(Element request) {
        Element destroyed = destroyed(request);
        List<Occupant> present = room.occupants().all();
        room.vanish();
        for (Occupant occupant : present) {
            occupant.role(Role.NONE);
            new Announcement(room, occupant).leaving(List.of()).with(destroyed).toSelf();
        }
    }

    private static Element destroyed(Element request) {
        Element destroyed =
                Element.of(Muc.USER, "destroy").withAttribute("jid", request.attribute("jid"));
        destroyed = withText(destroyed, "reason", Elements.childText(request, "reason"));
        return withText(destroyed, "password", Elements.childText(request, "password"));
    }

    private static Element withText(Element parent, String name, @Nullable String text) {
        return text == null ? parent : parent.withChild(Elements.text(Muc.USER, name, text));
    }
}
