package verona.internal.server.embedded.muc.search;

import java.util.List;
import verona.internal.server.embedded.core.FormField;

/** What can be searched for, XEP-0433 §6.1. */
enum SearchField implements FormField.Key {
    WORDS(FormField.text("q", "Search for")),
    ALL(FormField.bool("all", "Return all rooms", false)),
    IN_ADDRESS(FormField.bool("sinaddress", "Search in addresses", true)),
    IN_NAME(FormField.bool("sinname", "Search in names", true)),
    IN_DESCRIPTION(FormField.bool("sindescription", "Search in descriptions", true)),
    /** Others may be asked for, of which there are none here. */
    TYPES(
            FormField.choices("types", "Service types", List.of(SearchField.MUC), SearchField.MUC)
                    .accepting(value -> true)),
    KEY(
            FormField.choice(
                    "key",
                    "Sort results by",
                    SearchField.BY_USERS,
                    SearchField.BY_USERS,
                    SearchField.BY_ADDRESS));

    static final String MUC = "xep-0045";
    static final String BY_USERS = "{urn:xmpp:channel-search:0:order}nusers";
    static final String BY_ADDRESS = "{urn:xmpp:channel-search:0:order}address";

    private final FormField field;

    SearchField(FormField field) {
        this.field = field;
    }

    @Override
    public FormField field() {
        return field;
    }
}
