package verona.internal.script.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script writes for the addresses of a recording: placeholders for those of actors, and for
 * localparts that were fresh the names that they were made of.
 */
final class RecordedNames {

    private static final Pattern FRESH = Pattern.compile("(.+)-[0-9a-z]{6}");

    private record Address(String jid, String written) {}

    private final List<Address> addresses = new ArrayList<>();
    private final Map<String, String> localparts = new HashMap<>();
    private final Pattern rooms;

    /** For rooms at that domain. */
    RecordedNames(String mucDomain) {
        rooms =
                Pattern.compile(
                        "(?<![\\w.-])([^\\s\"'<>&@/:{}]+)(?=@" + Pattern.quote(mucDomain) + ")");
    }

    void actor(String jid, String written) {
        addresses.add(new Address(jid, written));
        // A full JID is found before the bare one that it begins with.
        addresses.sort(Comparator.comparing(address -> -address.jid().length()));
    }

    /** The localpart without what makes it a fresh one, unless that is another's already. */
    String localpart(String localpart, String domain) {
        String known = localparts.get(localpart + "@" + domain);
        if (known != null) {
            return known;
        }
        Matcher fresh = FRESH.matcher(localpart);
        String plain = fresh.matches() ? fresh.group(1) : localpart;
        String free = plain;
        for (int i = 2; localparts.containsValue(free + "@" + domain); i++) {
            free = plain + i;
        }
        localparts.put(localpart + "@" + domain, free);
        localparts.put("as " + free + "@" + domain, free + "@" + domain);
        return free;
    }

    /** The text with its addresses as a script writes them. */
    String apply(String text, String mucDomain) {
        String written = text;
        for (Address address : addresses) {
            written =
                    Pattern.compile("(?<![\\w@.-])" + Pattern.quote(address.jid()) + "(?![\\w.-])")
                            .matcher(written)
                            .replaceAll(Matcher.quoteReplacement(address.written()));
        }
        return rooms.matcher(written)
                .replaceAll(
                        found -> Matcher.quoteReplacement(localpart(found.group(1), mucDomain)));
    }
}
