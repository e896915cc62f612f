package verona.server.embedded;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Addresses;
import verona.stanza.Element;
import verona.stanza.Subscription;

/**
 * A contact in an account's roster (RFC 6121 §2.1.2).
 *
 * @param name the user's name for the contact; null if there is none
 * @param asked whether a subscription request of the user has not been answered yet
 */
public record RosterEntry(
        BareJid jid,
        @Nullable String name,
        List<String> groups,
        Subscription subscription,
        boolean asked) {

    static RosterEntry of(Element item) {
        return new RosterEntry(
                Addresses.bare(item.attributes().getOrDefault("jid", "")),
                item.attribute("name"),
                groups(item),
                subscription(item),
                item.attribute("ask") != null);
    }

    private static Subscription subscription(Element item) {
        String value = item.attributes().getOrDefault("subscription", "none");
        return Subscription.valueOf(value.toUpperCase(Locale.ROOT));
    }

    private static List<String> groups(Element item) {
        return item.children().stream()
                .filter(child -> child.name().equals("group"))
                .map(Element::text)
                .toList();
    }
}
