package verona.internal.proxy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Passage.Way;
import verona.internal.proxy.Breach.Kind;
import verona.internal.proxy.CountedStanzas.Counted;
import verona.stanza.Element;

/**
 * Stream management (XEP-0198) on one stream. Program and server count different stanzas once the
 * proxy has answered one: so each is given the other's counts as its own. Without such a stanza
 * that changes nothing. It is used in order, see {@link Order}.
 */
final class ManagedStream {

    private static final Resends NONE = new Resends(List.of(), List.of());

    private final Sessions sessions;
    private final ProxyListener listener;
    private final ProxiedStream stream;
    private @Nullable ManagedSession enabling;
    private @Nullable ManagedSession resuming;
    private @Nullable ManagedSession session;
    private long handledByProgram;
    private Queue<Counted> unsent = new ArrayDeque<>();
    private Queue<Counted> lost = new ArrayDeque<>();
    private Resends ofProgram = NONE;
    private Resends ofServer = NONE;

    /** One whose stanzas nobody counts. */
    ManagedStream(Sessions sessions, ProxyListener listener, ProxiedStream stream) {
        this.sessions = sessions;
        this.listener = listener;
        this.stream = stream;
    }

    /** Whether the program goes on with its session on another stream. */
    boolean isLeft() {
        return session != null && session.stream() != this;
    }

    /** What goes on of what the program sends, if that is no stanza. */
    Element sent(Element element) {
        return Counts.of(element, this::asks);
    }

    private Element asks(Element element) {
        return switch (element.name()) {
            case "enable" -> enable(element);
            case "resume" -> resume(element);
            case "a" -> session == null ? element : Counts.replace(element, this::handledByProgram);
            default -> element;
        };
    }

    private Element enable(Element element) {
        if (session == null) {
            enabling = new ManagedSession(this);
        }
        return element;
    }

    private Element resume(Element element) {
        ManagedSession previous = sessions.session(element.attribute("previd"));
        if (session != null || previous == null) {
            return element;
        }
        resuming = previous;
        previous.moveTo(this);
        return Counts.replace(
                element,
                h -> {
                    handledByProgram = h;
                    return previous.toProgram().forServer(h);
                });
    }

    private long handledByProgram(long h) {
        CountedStanzas counted = required().toProgram();
        long server = counted.forServer(h);
        report(counted.breach(Way.TO, h));
        counted.acknowledge(h);
        return server;
    }

    /** What goes on of what the server sends, if that is no stanza. */
    Element received(Element element) {
        return Counts.of(element, this::answers);
    }

    private Element answers(Element element) {
        return switch (element.name()) {
            case "enabled" -> enabled(element);
            case "resumed" -> resumed(element);
            case "failed" -> failed(element);
            case "a" -> session == null ? element : Counts.replace(element, this::handledByServer);
            default -> element;
        };
    }

    private Element enabled(Element element) {
        ManagedSession begun = enabling == null ? new ManagedSession(this) : enabling;
        enabling = null;
        session = begun;
        sessions.keep(element.attribute("id"), begun);
        return element;
    }

    private Element resumed(Element element) {
        if (resuming == null) {
            return element;
        }
        session = resuming;
        resuming = null;
        enabling = null;
        Element answer = Counts.replace(element, this::handledByServer);
        CountedStanzas toProgram = session.toProgram();
        report(toProgram.breach(Way.TO, handledByProgram));
        toProgram.acknowledge(handledByProgram);
        lost = toProgram.takeBack();
        CountedStanzas fromProgram = session.fromProgram();
        unsent = fromProgram.takeBack();
        ofProgram = new Resends(fromProgram.acknowledged(), stanzas(unsent));
        List<Element> missing = stanzas(lost.stream().filter(counted -> !counted.own()).toList());
        ofServer = new Resends(toProgram.acknowledged(), missing);
        listener.notHandled(stream, missing);
        return answer;
    }

    private static List<Element> stanzas(Collection<Counted> counted) {
        return counted.stream().map(Counted::stanza).toList();
    }

    private void report(@Nullable Breach breach) {
        if (breach != null) {
            listener.breached(stream, breach);
        }
    }

    private void report(Way way, Element stanza, @Nullable Kind kind) {
        report(kind == null ? null : new Breach(way, kind, stanza, 0, 0));
    }

    /** XEP-0198 §5: a session that can't be resumed has a count all the same. */
    private Element failed(Element element) {
        ManagedSession refused = resuming;
        if (refused == null) {
            enabling = null;
            return element;
        }
        resuming = null;
        return Counts.replace(element, refused.fromProgram()::forProgram);
    }

    private long handledByServer(long h) {
        CountedStanzas counted = required().fromProgram();
        long program = counted.forProgram(h);
        report(counted.breach(Way.FROM, program));
        counted.acknowledge(program);
        return program;
    }

    private ManagedSession required() {
        if (session == null) {
            throw new IllegalStateException("no stanza is counted");
        }
        return session;
    }

    /**
     * Whether the program sends again what it has sent before its session was resumed (§5); then
     * that is said once.
     */
    @Nullable Counted resent(Element stanza) {
        report(Way.FROM, stanza, ofProgram.breachBy(stanza));
        for (Counted candidate : unsent) {
            if (isAgain(candidate.stanza(), stanza)) {
                while (unsent.remove() != candidate) {
                    // That one it does not send again.
                }
                return candidate;
            }
        }
        return null;
    }

    /** It may say when it has sent that first, XEP-0198 §4 and XEP-0203. */
    static boolean isAgain(Element first, Element second) {
        return first.equals(second) || first.equals(withoutDelay(second));
    }

    private static Element withoutDelay(Element stanza) {
        return stanza.withContents(
                stanza.content().stream()
                        .filter(part -> !(part instanceof Element child && isDelay(child)))
                        .toList());
    }

    private static boolean isDelay(Element child) {
        return child.is("urn:xmpp:delay", "delay");
    }

    /** Counts a stanza of the program's. */
    void countSent(Element stanza, boolean own) {
        ManagedSession counting = session == null ? enabling : session;
        if (counting != null) {
            counting.fromProgram().add(new Counted(stanza, own));
        }
    }

    /** Counts a stanza that goes to the program. */
    void countReceived(Element stanza, boolean own) {
        if (session != null) {
            session.toProgram().add(new Counted(stanza, own));
            if (!own) {
                report(Way.TO, stanza, ofServer.breachBy(stanza));
            }
            if (!own && !lost.isEmpty()) {
                lost.remove();
            }
        }
    }

    /** The proxy's own stanzas that were lost, and whose turn it is to be sent again. */
    List<Element> lostBefore() {
        List<Element> next = new ArrayList<>();
        while (!lost.isEmpty() && lost.element().own()) {
            next.add(lost.remove().stanza());
        }
        return next;
    }
}
