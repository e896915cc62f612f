package verona.server.embedded.options;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A server's contact addresses (XEP-0157): URIs by purpose.
 *
 * <pre>{@code
 * ContactInfo.NONE.with(ContactInfo.Purpose.SUPPORT, "xmpp:support@verona.lit")
 * }</pre>
 */
public final class ContactInfo {

    /** The purposes of addresses, in the order in which the server lists them. */
    public enum Purpose {
        /** Reports of abuse. */
        ABUSE,
        /** The server's administrators. */
        ADMIN,
        /** Feedback from users. */
        FEEDBACK,
        /** Sales. */
        SALES,
        /** Reports of vulnerabilities. */
        SECURITY,
        /** The server's status. */
        STATUS,
        /** Support for users. */
        SUPPORT
    }

    /** No addresses. */
    public static final ContactInfo NONE = new ContactInfo(Map.of());

    private final Map<Purpose, List<String>> addresses;

    private ContactInfo(Map<Purpose, List<String>> addresses) {
        this.addresses = addresses;
    }

    /** These addresses, with the given ones for that purpose. */
    public ContactInfo with(Purpose purpose, String... uris) {
        Map<Purpose, List<String>> changed = new EnumMap<>(Purpose.class);
        changed.putAll(addresses);
        changed.put(purpose, List.of(uris));
        return new ContactInfo(Collections.unmodifiableMap(changed));
    }

    /** The addresses, in the order in which the server lists them. */
    public Map<Purpose, List<String>> addresses() {
        return addresses;
    }
}
