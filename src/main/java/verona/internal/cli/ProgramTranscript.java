package verona.internal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Localpart;
import verona.internal.match.Candidate;
import verona.internal.proxy.ProxiedStream;
import verona.internal.proxy.ProxyListener;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Transcript;
import verona.internal.transcript.Transcript.Kind;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/** What programs and a server say to each other through a proxy. */
final class ProgramTranscript implements ProxyListener {

    private static final String STREAM_MANAGEMENT = "urn:xmpp:sm:";

    /** What a proxy says of the end that a script can say, too. */
    private static final String CLOSED = "the program closed the stream";

    private final XmppServer server;
    private final Consumer<String> refusals;
    private final Transcript transcript = new Transcript(null);
    private final Map<ProxiedStream, String> open = new ConcurrentHashMap<>();
    private final Map<String, Participant> participants = new LinkedHashMap<>();
    private final Set<Entry> acknowledgements = ConcurrentHashMap.newKeySet();
    private final CountDownLatch allEnded = new CountDownLatch(1);

    /**
     * Nothing yet.
     *
     * @param refusals what a refused login is said to, since it is not known whose it was
     */
    ProgramTranscript(XmppServer server, Consumer<String> refusals) {
        this.server = server;
        this.refusals = refusals;
    }

    @Override
    public void loggedIn(ProxiedStream stream, Jid jid, String how, Session session) {
        String name = enter(stream, jid.asBareJid());
        boolean resumed = session == Session.RESUMED;
        transcript.add(name, resumed ? Kind.RESUMED : Kind.CONNECTED, jid.toString());
        transcript.add(name, Kind.NEGOTIATED, how);
    }

    /** Whoever logs in again is the same; whoever does so beside himself, another. */
    private synchronized String enter(ProxiedStream stream, BareJid jid) {
        String plain = name(jid);
        String name = plain;
        for (int i = 2; !isFree(name, jid); i++) {
            name = plain + " " + i;
        }
        participants.putIfAbsent(
                name, new Participant(Participant.Kind.PROGRAM, name, jid.toString()));
        open.put(stream, name);
        return name;
    }

    /** As a script can have it at the beginning of a line. */
    private static String name(BareJid jid) {
        Localpart localpart = jid.getLocalpartOrNull();
        String text =
                localpart == null ? jid.getDomain().toString() : localpart.asUnescapedString();
        String plain = text.replaceAll("[^\\p{L}\\p{N}._-]+", " ").replaceAll("^[ ._-]+| +$", "");
        return plain.isEmpty() ? "program" : plain;
    }

    private boolean isFree(String name, BareJid jid) {
        Participant known = participants.get(name);
        return known == null || known.address().equals(jid.toString()) && !open.containsValue(name);
    }

    @Override
    public void loginRefused(ProxiedStream stream, String reason) {
        refusals.accept("a login was refused: " + reason);
    }

    @Override
    public boolean sent(ProxiedStream stream, String xml, Element element) {
        String name = open.get(stream);
        if (name != null) {
            note(element, transcript.add(name, Kind.SENT, text(xml, element)));
        }
        return true;
    }

    @Override
    public void resent(ProxiedStream stream, String xml, Element element) {
        String name = open.get(stream);
        if (name != null) {
            transcript.add(name, Kind.RESENT, text(xml, element));
        }
    }

    @Override
    public boolean received(ProxiedStream stream, String xml, Element element) {
        String name = open.get(stream);
        if (name != null) {
            note(element, transcript.received(name, text(xml, element), Candidate.of(element)));
        }
        return true;
    }

    /** A prefix or a namespace that the stream has declared is in no element of it. */
    private static String text(String xml, Element element) {
        try {
            return Xml.read(xml).equals(element) ? xml : element.toXml();
        } catch (XmlException e) {
            return element.toXml();
        }
    }

    private void note(Element element, Entry entry) {
        if (element.namespace().startsWith(STREAM_MANAGEMENT)) {
            acknowledgements.add(entry);
        }
    }

    @Override
    public void ended(ProxiedStream stream, String how) {
        String name = open.remove(stream);
        if (name != null) {
            transcript.add(name, Kind.CLOSED, how);
            if (open.isEmpty()) {
                allEnded.countDown();
            }
        }
    }

    /** Waits until somebody has logged in and all have ended their streams. */
    void awaitEnd() throws InterruptedException {
        allEnded.await();
    }

    /** How much there is so far. */
    int size() {
        return transcript.entries().size();
    }

    /** What has happened so far. */
    ScenarioRun run() {
        return ScenarioRun.of(server.description(), server.domain(), participants(), transcript);
    }

    private synchronized List<Participant> participants() {
        return List.copyOf(participants.values());
    }

    /**
     * The same for clients in place of the programs, without acknowledgements (XEP-0198): how many
     * elements the server has handled at a moment differs from run to run.
     */
    ScenarioRun runForScript() {
        ScenarioRun run = run();
        List<Entry> entries =
                run.entries().stream()
                        .filter(entry -> !acknowledgements.contains(entry))
                        .map(entry -> entry.kind() == Kind.CLOSED ? disconnected(entry) : entry)
                        .toList();
        return new ScenarioRun(
                run.server(),
                run.domain(),
                run.participants(),
                run.start(),
                run.nanos(),
                entries,
                run.steps(),
                run.passwords(),
                run.references());
    }

    private static Entry disconnected(Entry closed) {
        String how = closed.text();
        return new Entry(
                closed.nanos(),
                closed.client(),
                Kind.ENDED,
                how.equals(CLOSED) ? "disconnected" : "lost its connection (" + how + ")",
                null);
    }
}
