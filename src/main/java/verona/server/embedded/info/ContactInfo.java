package verona.server.embedded.info;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import verona.server.embedded.core.DataForm;
import verona.stanza.Element;

/**
 * Whom a server's users write to, XEP-0157: addresses as URIs, by what they are for.
 *
 * <pre>{@code
 * ContactInfo.NONE.with(ContactInfo.Purpose.SUPPORT, "xmpp:support@verona.lit")
 * }</pre>
 */
public final class ContactInfo {

    /** What an address is for, in the order in which they are told. */
    public enum Purpose {
        ABUSE,
        ADMIN,
        FEEDBACK,
        SALES,
        SECURITY,
        STATUS,
        SUPPORT;

        private String variable() {
            return name().toLowerCase(Locale.ROOT) + "-addresses";
        }
    }

    /** Nobody. */
    public static final ContactInfo NONE = new ContactInfo(Map.of());

    private final Map<Purpose, List<String>> addresses;

    private ContactInfo(Map<Purpose, List<String>> addresses) {
        this.addresses = addresses;
    }

    /** These addresses, with others for one purpose. */
    public ContactInfo with(Purpose purpose, String... uris) {
        Map<Purpose, List<String>> changed = new EnumMap<>(Purpose.class);
        changed.putAll(addresses);
        changed.put(purpose, List.of(uris));
        return new ContactInfo(changed);
    }

    /** What service discovery tells of the server (XEP-0128): a form, where there is something. */
    List<Element> forms() {
        DataForm form = new DataForm("result", "http://jabber.org/network/serverinfo");
        addresses.forEach((purpose, uris) -> form.field(purpose.variable(), "list-multi", uris));
        return addresses.isEmpty() ? List.of() : List.of(form.toElement());
    }
}
