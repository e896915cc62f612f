package verona.internal.fault;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Passage.Way;
import verona.server.NextStanza;
import verona.server.ServerException;
import verona.stanza.Element;

/**
 * How a test injects faults into streams.
 *
 * @param book what the test has injected
 * @param faults those that wait for their stanzas
 * @param access how the test's calls reach who forwards the stanzas
 * @param streams accepts what goes over the streams that are meant
 * @param who the client or program, for people; its JID where a server has several
 */
public record Injections(
        FaultBook book,
        Faults faults,
        Access access,
        Predicate<Passage> streams,
        CharSequence who) {

    private static final Set<String> STANZAS = Set.of("message", "presence", "iq");

    /** Has something asked or done once all is handled that has been sent before. */
    public interface Access {

        <T extends @Nullable Object> T ask(Supplier<T> question);
    }

    /** The next stanza in that direction. */
    public NextStanza next(Way way) {
        return next(way, stanza -> true, "stanza");
    }

    /**
     * The next of that name.
     *
     * @throws ServerException if no stanza has it
     */
    public NextStanza next(Way way, String name) {
        if (!STANZAS.contains(name)) {
            throw new ServerException(
                    "there is no stanza '" + name + "': it is message, presence or iq");
        }
        return next(way, stanza -> stanza.name().equals(name), name);
    }

    /** The next that the predicate accepts. */
    public NextStanza next(Way way, Predicate<Element> like) {
        return next(way, like, "stanza that the predicate accepts");
    }

    /** The same with a description of what it accepts. */
    public NextStanza next(Way way, Predicate<Element> like, String what) {
        String whither = way + " " + who;
        return new Injection(
                this,
                new Fault.Target(
                        who,
                        passage -> passage.way() == way && streams.test(passage),
                        like,
                        "the next " + what + " " + whither,
                        whither));
    }
}
