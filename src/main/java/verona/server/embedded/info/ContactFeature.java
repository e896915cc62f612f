package verona.server.embedded.info;

import java.util.List;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;
import verona.stanza.Element;

/** Contact addresses, XEP-0157: all of it is in the answer to service discovery. */
public record ContactFeature(ContactInfo contacts) implements Feature {

    @Override
    public void install(Router router) {}

    @Override
    public List<Element> serverForms() {
        return contacts.forms();
    }
}
