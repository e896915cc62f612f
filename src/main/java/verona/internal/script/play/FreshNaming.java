package verona.internal.script.play;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.server.FreshNames;
import verona.server.XmppServer;

/**
 * Rewrites the addresses of a script for a server that it shares with others: localparts, rooms and
 * components become fresh ones, and domains the server's. Addresses inside of URIs stay as they
 * are, and so does {@code admin}, whose rights are a matter of the server's configuration.
 */
public final class FreshNaming {

    private static final String ADMIN = "admin";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> domains = new HashMap<>();
    private final XmppServer server;
    private final String home;
    private final Pattern addresses;

    /**
     * For scripts of that domain.
     *
     * @param home the domain of a script's clients
     */
    FreshNaming(XmppServer server, String home) {
        this.server = server;
        this.home = home;
        addresses =
                Pattern.compile(
                        "(?<![\\w@.:/-])(?:([^\\s\"'<>&@/:{}]+)@)?((?:[\\w-]+\\.)*"
                                + Pattern.quote(home)
                                + ")(?![\\w.:-])",
                        Pattern.CASE_INSENSITIVE);
    }

    /** Gives a localpart at the script's domain the name of an account. */
    void name(String localpart, String account) {
        names.put(key(localpart, home), account);
    }

    /** Gives a component's domain the name of another that nobody else has. */
    void nameComponent(String domain, String other) {
        domains.put(domain, other);
    }

    public static boolean keepsItsName(String localpart) {
        return localpart.equals(ADMIN);
    }

    private static String key(String localpart, String domain) {
        return (localpart + "@" + domain).toLowerCase(Locale.ROOT);
    }

    /** The address rewritten; its resource stays. */
    Jid apply(Jid jid) {
        String bare = apply(jid.asBareJid().toString());
        return JidCreate.fromOrThrowUnchecked(
                jid.hasResource() ? bare + "/" + jid.getResourceOrThrow() : bare);
    }

    /** The text with its addresses rewritten, everything else as it stands. */
    String apply(String text) {
        return addresses.matcher(text).replaceAll(found -> Matcher.quoteReplacement(fresh(found)));
    }

    private String fresh(MatchResult found) {
        String localpart = found.group(1);
        String domain = found.group(2).toLowerCase(Locale.ROOT);
        return localpart == null ? domain(domain) : localpart(localpart, domain) + domain(domain);
    }

    /** At a component's domain, which is fresh itself, they meet nobody. */
    private String localpart(String localpart, String domain) {
        String name =
                keepsItsName(localpart) || domains.containsKey(domain)
                        ? localpart
                        : names.computeIfAbsent(
                                key(localpart, domain), key -> FreshNames.next(localpart));
        return name + "@";
    }

    private String domain(String domain) {
        if (domains.containsKey(domain)) {
            return domains.get(domain);
        }
        String service = domain.substring(0, domain.length() - home.length());
        return switch (service) {
            case "" -> server.domain();
            case "conference." -> server.mucDomain();
            case "pubsub." -> server.pubsubDomain();
            default -> service + server.domain();
        };
    }
}
