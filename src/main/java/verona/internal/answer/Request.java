package verona.internal.answer;

import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.stanza.Element;

/** A stanza that somebody has sent, which may be answered. Immutable. */
final class Request {

    private final Candidate candidate;

    Request(Element stanza) {
        candidate = Candidate.of(stanza);
    }

    Candidate candidate() {
        return candidate;
    }

    Element stanza() {
        return candidate.element();
    }

    String sender() {
        return attribute("from");
    }

    /** The domain of the address that it is sent to. */
    String domain() {
        String bare = attribute("to").split("/", 2)[0];
        return bare.substring(bare.indexOf('@') + 1);
    }

    private String type() {
        return attribute("type");
    }

    private String attribute(String name) {
        @Nullable String value = stanza().attribute(name);
        return value == null ? "" : value;
    }

    /** RFC 6120 §8.3.1: an error must not be answered by another, nor must a result. */
    boolean mayBeRefused() {
        return !type().equals("error") && !type().equals("result");
    }

    /**
     * Whether somebody waits for an answer, and so misses it. Presence is what others may ignore,
     * but whoever joins a room waits; that a client is unavailable, and a probe, are the server's.
     */
    boolean wantsAnswer() {
        boolean informs = type().equals("unavailable") || type().equals("probe");
        return mayBeRefused() && !(stanza().name().equals("presence") && informs);
    }
}
