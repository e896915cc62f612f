package verona.internal.server.embedded.muc.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Page;
import verona.internal.server.embedded.core.PageRequest;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.model.Rooms;
import verona.stanza.Element;

/** Finds rooms that want to be found, by words and in pages: XEP-0433 §4. */
public record ChannelSearch(Rooms rooms) {

    public static final String NAMESPACE = "urn:xmpp:channel-search:0:search";

    static final String FORM = "urn:xmpp:channel-search:0:search-params";

    /** What handles the requests. */
    public IqHandler handler() {
        return IqHandler.get("search", this::answer);
    }

    private Stanza answer(Stanza request) {
        Element form = request.payload().child(DataForm.NAMESPACE, "x");
        return request.result(
                form == null
                        ? Elements.of(NAMESPACE, "search", form())
                        : result(request.payload(), SearchQuery.of(form)));
    }

    /** §4.2.1: all fields, with their defaults. */
    private static Element form() {
        DataForm form = new DataForm("form", FORM);
        for (SearchField field : SearchField.values()) {
            form.add(field.field().offer(field.field().initial()));
        }
        return form.toElement();
    }

    private Element result(Element request, SearchQuery query) {
        List<Room> found = query.find(rooms.all().stream().filter(Room::isListed));
        PageRequest paging = PageRequest.of(request);
        Page<Room> page = paging.of(found, ChannelSearch::id);
        Element result =
                Element.of(NAMESPACE, "result")
                        .withContents(page.items().stream().map(ChannelSearch::item).toList());
        return paging.isPaged() ? result.withChild(page.toElement(ChannelSearch::id)) : result;
    }

    private static String id(Room room) {
        return room.jid().toString();
    }

    /** §6.2. */
    private static Element item(Room room) {
        List<Element> content = new ArrayList<>();
        add(content, "name", room.config().get(ConfigField.NAME));
        add(content, "description", room.config().get(ConfigField.DESCRIPTION));
        add(content, "language", room.config().get(ConfigField.LANGUAGE));
        add(content, "nusers", String.valueOf(room.occupants().count()));
        add(content, "service-type", SearchField.MUC);
        add(content, "is-open", isOpen(room) ? "true" : null);
        add(content, "anonymity-mode", anonymity(room));
        return Element.of(NAMESPACE, "item")
                .withAttribute("address", room.jid())
                .withContents(content);
    }

    private static void add(List<Element> content, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            content.add(Elements.text(NAMESPACE, name, text));
        }
    }

    private static boolean isOpen(Room room) {
        return !room.config().is(ConfigField.MEMBERS_ONLY) && room.config().password().isEmpty();
    }

    private static String anonymity(Room room) {
        return room.config().isNonAnonymous()
                ? "{urn:xmpp:channel-search:0:anonymity}none"
                : "muc_semianonymous";
    }
}
