package verona.internal.connection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * A client's part of stream management, XEP-0198: it counts stanzas, and keeps those that the
 * server has not acknowledged. It outlives the connection. Safe for use by several threads.
 */
public final class StreamManager {

    private static final long MODULUS = 1L << 32;

    /** Where a server wants its clients to resume: a host, and a TCP port. */
    record Location(String host, int port) {}

    private final Deque<OutgoingStanzas.Sent> unacknowledged = new ArrayDeque<>();
    private final Object writing = new Object();
    private final String header;
    private final boolean automatic;
    private OutgoingStanzas outgoing;
    private boolean owesAnswer;
    private @Nullable String id;
    private @Nullable Location location;
    private List<String> resent = List.of();
    private Consumer<List<String>> resending = stanzas -> {};
    private boolean resumed;
    private long acknowledged;
    private long handled;

    /**
     * None of its stanzas is sent, or handled, yet.
     *
     * @param header the client's opening tag, which says what prefixes in its stanzas mean
     * @param automatic whether it acknowledges what it has handled when the server asks
     */
    StreamManager(String header, boolean automatic) {
        this(header, automatic, 0, 0);
    }

    /** With counts that are not those of the beginning. */
    StreamManager(String header, boolean automatic, long acknowledged, long handled) {
        this.acknowledged = acknowledged;
        this.handled = handled;
        this.header = header;
        this.automatic = automatic;
        outgoing = new OutgoingStanzas(header, this::keep);
    }

    /** The server has enabled it. */
    synchronized void enabled(Element answer) {
        id = isTrue(answer.attribute("resume")) ? answer.attribute("id") : null;
        location = location(answer.attribute("location"));
    }

    private static boolean isTrue(@Nullable String value) {
        return "true".equals(value) || "1".equals(value);
    }

    /** §3: a domain or an address, IPv6 in square brackets, and perhaps a port. */
    private static @Nullable Location location(@Nullable String text) {
        int colon = text == null ? -1 : text.lastIndexOf(':');
        if (text == null || colon < 0 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            return null;
        }
        String host = text.substring(0, colon).replaceFirst("^\\[(.*)]$", "$1");
        return new Location(host, Integer.parseInt(text.substring(colon + 1)));
    }

    /** Where the server wants the client to connect to for resuming, null for nowhere. */
    synchronized @Nullable Location location() {
        return location;
    }

    /**
     * Notes the stanzas in a text, and sends it. They are kept even if it can't be sent. While it
     * is being written, what arrives is counted.
     */
    void send(String text, Consumer<String> connection) {
        synchronized (writing) {
            outgoing.add(text);
            connection.accept(text);
            answerIfDue(connection);
        }
    }

    private synchronized void keep(OutgoingStanzas.Sent stanza) {
        unacknowledged.add(stanza);
    }

    /** A stanza of the server's is to be handled now. */
    synchronized void countHandled() {
        handled = (handled + 1) % MODULUS;
    }

    /**
     * Answers the server, which asks. A scenario may be in the middle of an element that it sends
     * in pieces: then the answer comes after that.
     */
    void answer(Consumer<String> connection) {
        synchronized (writing) {
            owesAnswer = automatic;
            answerIfDue(connection);
        }
    }

    /**
     * XEP-0198 §4: what tells the server at the end how much has arrived, {@code ""} for nothing.
     */
    String farewell() {
        synchronized (writing) {
            return automatic && !outgoing.inElement() ? acknowledgement(handled()) : "";
        }
    }

    private void answerIfDue(Consumer<String> connection) {
        if (owesAnswer && !outgoing.inElement()) {
            owesAnswer = false;
            connection.accept(acknowledgement(handled()));
        }
    }

    /** An {@code <a/>} with that count. */
    public static String acknowledgement(long h) {
        return "<a xmlns='" + TopLevel.MANAGEMENT + "' h='" + h + "'/>";
    }

    /**
     * The server has handled a number of stanzas.
     *
     * @return false if that is no number, or more than were sent
     */
    synchronized boolean acknowledge(Element a) {
        Long h = count(a.attribute("h"));
        long count = h == null ? Long.MAX_VALUE : Math.floorMod(h - acknowledged, MODULUS);
        if (h == null || count > unacknowledged.size()) {
            return false;
        }
        for (long i = 0; i < count; i++) {
            unacknowledged.remove();
        }
        acknowledged = h;
        return true;
    }

    private static @Nullable Long count(@Nullable String text) {
        try {
            return text == null ? null : Integer.toUnsignedLong(Integer.parseUnsignedInt(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether the session can be resumed, as far as the client knows. */
    public synchronized boolean isResumable() {
        return id != null;
    }

    /** The session has ended for good. */
    synchronized void forget() {
        id = null;
    }

    /** The server has closed the stream in order, and so has handled all (RFC 6120 §4.4). */
    synchronized void closed() {
        acknowledged = sent();
        unacknowledged.clear();
    }

    /** What asks the server to enable it, §3. */
    static Element enable() {
        return Element.of(TopLevel.MANAGEMENT, "enable").withAttribute("resume", "true");
    }

    /** What asks the server to resume the session, §5. */
    synchronized Element resume() {
        return Element.of(TopLevel.MANAGEMENT, "resume")
                .withAttribute("previd", id)
                .withAttribute("h", String.valueOf(handled));
    }

    /**
     * The server has resumed the session: what it has not handled is sent again.
     *
     * @return false if it claims to have handled more than was sent
     */
    boolean resumed(Element answer, Consumer<String> connection) {
        synchronized (writing) {
            // What was sent in part is lost, and the server has the count already.
            outgoing = new OutgoingStanzas(header, this::keep);
            owesAnswer = false;
            return resend(answer, connection);
        }
    }

    private synchronized boolean resend(Element answer, Consumer<String> connection) {
        if (!acknowledge(answer)) {
            return false;
        }
        resumed = true;
        resent = unacknowledged.stream().map(OutgoingStanzas.Sent::xml).toList();
        resending.accept(resent);
        resent.forEach(connection);
        return true;
    }

    /** Is given the stanzas that are sent again after a resumption, before they are sent. */
    public synchronized void whenResending(Consumer<List<String>> listener) {
        resending = listener;
    }

    /** Whether the session has been resumed. */
    public synchronized boolean isResumed() {
        return resumed;
    }

    /** The stanzas that were sent again when the session was resumed last. */
    public synchronized List<String> resent() {
        return resent;
    }

    /**
     * The stanzas that the server has not acknowledged, oldest first.
     *
     * @throws verona.stanza.XmlException if a text that was sent is not well formed
     */
    public synchronized List<Element> unacknowledged() {
        return unacknowledged.stream().map(OutgoingStanzas.Sent::stanza).toList();
    }

    /** How many stanzas the server has acknowledged. */
    synchronized long acknowledged() {
        return acknowledged;
    }

    private long sent() {
        return (acknowledged + unacknowledged.size()) % MODULUS;
    }

    /** How many of the server's stanzas the client has handled. */
    public synchronized long handled() {
        return handled;
    }

    /** §6: the server has acknowledged more than was sent to it. */
    synchronized String complaint(Element a) {
        return "<stream:error><undefined-condition xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
                + Element.of(TopLevel.MANAGEMENT, "handled-count-too-high")
                        .withAttribute("h", a.attribute("h"))
                        .withAttribute("send-count", String.valueOf(sent()))
                        .toXml()
                + "</stream:error>";
    }
}
