package verona.internal.report.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Transcript.Kind;

/**
 * Names for the addresses of a scenario, which are other ones on each server and in each run:
 * {@code {juliet}/{resource}}, {@code {room}/Juliet}, {@code pubsub.{domain}}.
 */
final class NamedAddresses {

    /** What an address can be in the midst of other text. */
    private static final Pattern WORD = Pattern.compile("[^\\s<>'\",;:()?=&#]+");

    /** What is shorter may be an ordinary word. */
    private static final int SHORTEST_RESOURCE = 8;

    private static final Pattern FRESH = Pattern.compile("(.+)-[0-9a-z]{6}");

    private final Map<String, String> names = new HashMap<>();
    private final String domain;

    NamedAddresses(ScenarioRun run) {
        domain = run.domain();
        run.participants().forEach(this::add);
        for (Entry entry : run.entries()) {
            if (entry.kind() == Kind.CONNECTED || entry.kind() == Kind.RESUMED) {
                addResource(entry.client(), entry.text());
            }
        }
        names.put(domain, "{domain}");
    }

    private void add(Participant participant) {
        String address = participant.address();
        names.putIfAbsent(address, "{" + participant.name() + "}");
        int at = address.indexOf('@');
        if (at > 0) {
            names.putIfAbsent(address.substring(0, at), "{name of " + participant.name() + "}");
            if (participant.kind() == Participant.Kind.ROOM) {
                names.putIfAbsent(address.substring(at + 1), "{rooms}");
            }
        }
    }

    private void addResource(String client, String jid) {
        int slash = jid.indexOf('/');
        if (slash > 0) {
            names.putIfAbsent(jid, "{" + client + "}/{resource}");
            String resource = jid.substring(slash + 1);
            if (resource.length() >= SHORTEST_RESOURCE) {
                names.putIfAbsent(resource, "{resource}");
            }
        }
    }

    /** The text with names for all addresses in it. */
    String in(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(jid(word.group())));
    }

    private String jid(String jid) {
        String name = names.get(jid);
        int slash = jid.indexOf('/');
        if (name != null || slash < 0) {
            return name != null ? name : bare(jid);
        }
        String resource = jid.substring(slash + 1);
        return bare(jid.substring(0, slash)) + "/" + names.getOrDefault(resource, resource);
    }

    private String bare(String jid) {
        String name = names.get(jid);
        if (name != null) {
            return name;
        }
        int at = jid.indexOf('@');
        String host = host(jid.substring(at + 1));
        if (at < 0 || host.equals(jid.substring(at + 1))) {
            return at < 0 ? host : jid;
        }
        Matcher fresh = FRESH.matcher(jid.substring(0, at));
        String localpart = fresh.matches() ? fresh.group(1) + "-{fresh}" : jid.substring(0, at);
        return localpart + "@" + host;
    }

    private String host(String host) {
        String inside = "." + domain;
        String name = names.get(host);
        if (name == null && host.endsWith(inside)) {
            return host.substring(0, host.length() - inside.length()) + ".{domain}";
        }
        return name == null ? host : name;
    }
}
