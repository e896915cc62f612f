package verona.internal.server.embedded.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.adhoc.AdHocCommands;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.StanzaError;

/** The submitted form of a command: what is missing or can't be is refused (XEP-0050 §4.4). */
record AdminForm(Map<String, List<String>> fields) {

    private List<String> values(FormField field) {
        List<String> values =
                fields.getOrDefault(field.variable(), List.of()).stream()
                        .filter(value -> !value.isEmpty())
                        .toList();
        if (values.isEmpty()) {
            throw bad(field.variable() + " is missing");
        }
        return values;
    }

    String text(FormField field) {
        return values(field).get(0);
    }

    /** The lines of a field that has several. */
    String lines(FormField field) {
        return values(field).stream().collect(Collectors.joining("\n"));
    }

    Jid jid(FormField field) {
        return jid(text(field));
    }

    List<Jid> jids(FormField field) {
        return values(field).stream().map(AdminForm::jid).toList();
    }

    private static Jid jid(String value) {
        try {
            return Jids.from(value);
        } catch (XmppStringprepException e) {
            throw bad("'" + value + "' can be no JID");
        }
    }

    static StanzaError bad(String text) {
        return AdHocCommands.bad("bad-payload", text);
    }
}
