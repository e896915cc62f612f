package verona.internal.failure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Element;

/** Whose the addresses are that stand in the stanzas of a scenario. */
final class Addresses {

    private static final String MUC = "http://jabber.org/protocol/muc";

    private final StepFailure failure;
    private final Map<String, String> clients = new LinkedHashMap<>();

    Addresses(StepFailure failure) {
        this.failure = failure;
        for (Entry entry : failure.entries()) {
            if (entry.kind() == Kind.CONNECTED) {
                clients.put(entry.client(), entry.text());
            }
        }
    }

    /** The full JID that a client has connected as, {@code ""} if it has not. */
    String of(String client) {
        return clients.getOrDefault(client, "");
    }

    static String bare(String jid) {
        int slash = jid.indexOf('/');
        return slash < 0 ? jid : jid.substring(0, slash);
    }

    private static String domain(String jid) {
        String bare = bare(jid);
        return bare.substring(bare.indexOf('@') + 1);
    }

    /** {@code juliet}, {@code the room}, {@code the server}, or else the JID itself. */
    String nameOf(@Nullable String jid) {
        String own = of(failure.client());
        if (jid == null || jid.equals(bare(own)) && own.contains("@")) {
            return "the server";
        }
        String client = client(jid);
        if (client != null) {
            return client;
        }
        if (isRoom(bare(jid))) {
            return "the room";
        }
        boolean server = clients.values().stream().anyMatch(it -> domain(it).equals(jid));
        return server ? "the server" : jid;
    }

    private @Nullable String client(String jid) {
        String sameAccount = null;
        for (Map.Entry<String, String> client : clients.entrySet()) {
            if (client.getValue().equals(jid)) {
                return client.getKey();
            }
            boolean same = bare(client.getValue()).equals(bare(jid));
            sameAccount = sameAccount == null && same ? client.getKey() : sameAccount;
        }
        return sameAccount;
    }

    /** Whether somebody has joined it as a room (XEP-0045 §7.2), or got what a room sends. */
    boolean isRoom(String bare) {
        return failure.entries().stream()
                .anyMatch(entry -> isJoin(entry, bare) || isFromRoom(entry, bare));
    }

    private static boolean isJoin(Entry entry, String bare) {
        Element sent = entry.text().contains(MUC) ? SentStanza.of(entry) : null;
        return sent != null
                && sent.name().equals("presence")
                && bare.equals(bare(sent.attributes().getOrDefault("to", "")))
                && sent.child(MUC, "x") != null;
    }

    private static boolean isFromRoom(Entry entry, String bare) {
        Candidate stanza = entry.stanza();
        if (stanza == null) {
            return false;
        }
        Element element = stanza.element();
        return bare.equals(bare(element.attributes().getOrDefault("from", "")))
                && ("groupchat".equals(element.attribute("type"))
                        || element.child(MUC + "#user", "x") != null);
    }

    /** Whether a client has sent presence to a room. */
    boolean hasJoined(String client, String room) {
        return failure.entries().stream()
                .filter(entry -> entry.client().equals(client) && isTo(entry, room))
                .map(SentStanza::of)
                .anyMatch(sent -> sent != null && sent.name().equals("presence"));
    }

    private static boolean isTo(Entry entry, String room) {
        return entry.kind() == Kind.SENT && entry.text().contains(room);
    }
}
