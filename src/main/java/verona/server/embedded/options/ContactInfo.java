package verona.server.embedded.options;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        /** Reports of abuse. */
        ABUSE,
        /** Who runs the server. */
        ADMIN,
        /** Praise and complaint. */
        FEEDBACK,
        /** Contracts. */
        SALES,
        /** Reports of holes. */
        SECURITY,
        /** Whether it is up. */
        STATUS,
        /** Help. */
        SUPPORT
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
        return new ContactInfo(Collections.unmodifiableMap(changed));
    }

    /** The addresses, in the order in which they are told. */
    public Map<Purpose, List<String>> addresses() {
        return addresses;
    }
}
