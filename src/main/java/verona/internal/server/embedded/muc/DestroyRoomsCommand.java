package verona.internal.server.embedded.muc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verona.internal.server.embedded.adhoc.AdHocCommand;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.model.Rooms;
import verona.internal.server.embedded.muc.presence.Leaving;
import verona.stanza.Element;

/** Takes rooms away, whoever owns them: the command that Prosody has for it. */
record DestroyRoomsCommand(Rooms rooms) implements AdHocCommand {

    private static final String FIELD = "rooms";

    @Override
    public String node() {
        return "http://prosody.im/protocol/muc#destroy";
    }

    @Override
    public String name() {
        return "Destroy rooms";
    }

    @Override
    public DataForm form() {
        String[] jids =
                rooms.all().stream().map(room -> room.jid().toString()).toArray(String[]::new);
        Element field =
                FormField.choices(FIELD, "Rooms to destroy", List.of(), jids).offer(List.of());
        return new DataForm("form", node()).text("title", name()).add(field);
    }

    @Override
    public Element run(Map<String, List<String>> fields) {
        List<String> destroyed = new ArrayList<>();
        for (String jid : fields.getOrDefault(FIELD, List.of())) {
            Room room = rooms.find(Jids.require(jid));
            if (room != null) {
                Leaving.destroy(room, Element.of(MucNamespaces.USER, "destroy"));
                destroyed.add(room.jid().toString());
            }
        }
        return AdHocCommand.note(
                "The following rooms were destroyed:\n" + String.join("\n", destroyed));
    }
}
