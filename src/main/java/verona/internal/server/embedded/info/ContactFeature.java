package verona.internal.server.embedded.info;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.server.embedded.options.ContactInfo;
import verona.server.embedded.options.ContactInfo.Purpose;
import verona.stanza.Element;

/** Contact addresses, XEP-0157: all of it is in the answer to service discovery. */
public record ContactFeature(ContactInfo contacts) implements Feature {

    @Override
    public void install(Router router) {}

    @Override
    public List<Element> serverForms() {
        Map<Purpose, List<String>> addresses = contacts.addresses();
        DataForm form = new DataForm("result", "http://jabber.org/network/serverinfo");
        for (Map.Entry<Purpose, List<String>> entry : addresses.entrySet()) {
            form.field(variable(entry.getKey()), "list-multi", entry.getValue());
        }
        return addresses.isEmpty() ? List.of() : List.of(form.toElement());
    }

    private static String variable(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT) + "-addresses";
    }
}
