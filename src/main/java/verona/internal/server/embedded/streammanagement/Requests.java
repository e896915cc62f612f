package verona.internal.server.embedded.streammanagement;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.stream.ClientStream;
import verona.internal.server.embedded.stream.InlineAnswer;
import verona.internal.server.embedded.stream.StreamFailure;
import verona.server.embedded.options.StreamManagementOptions;
import verona.stanza.Element;

/** What clients ask for: to enable stream management (XEP-0198 §3), and to resume (§5). */
final class Requests {

    private static final Set<String> TRUE = Set.of("true", "1");
    private static final Set<String> FALSE = Set.of("false", "0");

    private final Router router;
    private final StreamManagementOptions options;
    private final Resumables resumables;
    private final Hibernation hibernation;

    Requests(
            Router router,
            StreamManagementOptions options,
            Resumables resumables,
            Hibernation hibernation) {
        this.router = router;
        this.options = options;
        this.resumables = resumables;
        this.hibernation = hibernation;
    }

    /**
     * Enables stream management on a session's stream.
     *
     * @return the answer
     * @throws Refusal if the request is wrong
     */
    Element enable(Session session, ManagedStream stream, Element request) {
        boolean resume = isTrue(request.attribute("resume"));
        Duration maximum = maximum(request.attribute("max"));
        Element enabled = Element.of(ManagedStream.NAMESPACE, "enabled");
        if (resume && options.resumable() && !session.account().isTemporary()) {
            String id = UUID.randomUUID().toString();
            resumables.add(new Resumable(id, session, stream, maximum));
            enabled =
                    enabled.withAttribute("id", id)
                            .withAttribute("resume", "true")
                            .withAttribute("max", String.valueOf(maximum.toSeconds()))
                            .withAttribute("location", options.location());
        }
        stream.enable();
        return enabled;
    }

    private static boolean isTrue(@Nullable String value) {
        if (value == null || FALSE.contains(value)) {
            return false;
        } else if (TRUE.contains(value)) {
            return true;
        }
        throw new Refusal(Condition.BAD_REQUEST);
    }

    /** The client's preference, but no longer than the server's own. */
    private Duration maximum(@Nullable String asked) {
        try {
            long own = options.maximum().toSeconds();
            long seconds = asked == null ? own : Long.parseLong(asked.strip());
            if (seconds > 0) {
                return Duration.ofSeconds(Math.min(own, seconds));
            }
        } catch (NumberFormatException e) {
            // What is no number is no preference either.
        }
        throw new Refusal(Condition.BAD_REQUEST);
    }

    /**
     * Has a session go on over a new stream.
     *
     * @return the answer, after which the client gets what it has missed
     * @throws Refusal if there is no such session
     * @throws StreamFailure if the client claims to have handled more than was sent to it
     */
    InlineAnswer resume(Account account, ClientStream stream, Element request) {
        String id = request.attribute("previd");
        Long h = Counter.read(request.attribute("h"));
        if (!options.resumable()) {
            throw new Refusal(Condition.FEATURE_NOT_IMPLEMENTED);
        } else if (id == null || h == null) {
            throw new Refusal(Condition.BAD_REQUEST);
        }
        Resumable resumable = resumables.find(account, id);
        if (resumable == null) {
            throw new Refusal(Condition.ITEM_NOT_FOUND, resumables.handled(account, id));
        }
        acknowledge(resumable.stream(), h);
        return resume(resumable, stream);
    }

    private InlineAnswer resume(Resumable resumable, ClientStream stream) {
        OutgoingStream old = resumable.stream().stream();
        if (old instanceof ClientStream open) {
            // The server has not noticed the end of that connection yet.
            open.replaced();
        }
        hibernation.end(resumable.session());
        stream.resume(resumable.session());
        resumable.stream().resume(stream);
        return new InlineAnswer(resumed(resumable), () -> catchUp(resumable));
    }

    private void catchUp(Resumable resumable) {
        resumable.stream().resend();
        router.resumed(resumable.session());
    }

    private static Element resumed(Resumable resumable) {
        return Element.of(ManagedStream.NAMESPACE, "resumed")
                .withAttribute("previd", resumable.id())
                .withAttribute("h", String.valueOf(resumable.stream().handled()));
    }

    /**
     * A client has handled that many stanzas.
     *
     * @throws StreamFailure if they are more than were sent to it, §6
     */
    static void acknowledge(ManagedStream stream, long h) {
        Unacknowledged unacknowledged = stream.unacknowledged();
        if (!unacknowledged.allows(h)) {
            long sent = unacknowledged.sent();
            throw new StreamFailure(
                    StreamError.UNDEFINED_CONDITION,
                    "you acknowledge " + h + " stanzas, and " + sent + " were sent to you",
                    Elements.of(ManagedStream.NAMESPACE, "handled-count-too-high")
                            .withAttribute("h", String.valueOf(h))
                            .withAttribute("send-count", String.valueOf(sent)));
        }
        unacknowledged.acknowledge(h);
    }
}
