package verona.internal.junit;

import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.internal.schedule.Candidate;
import verona.internal.schedule.Event;
import verona.internal.schedule.Play;
import verona.internal.schedule.PlayedOrder;
import verona.internal.schedule.Plays;
import verona.internal.schedule.Replay;
import verona.internal.schedule.Rest;
import verona.internal.schedule.Scheduler;
import verona.server.ServerKind;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** Plays one test again and again, each time from its beginning. */
final class ScenarioPlays implements Plays {

    private static final int MOST_FIRST_PLAYS = 4;

    private final ExtensionContext context;
    private final Settings settings;
    private final Duration silence;

    ScenarioPlays(ExtensionContext context, Settings settings, Duration silence) {
        this.context = context;
        this.settings = settings;
        this.silence = silence;
    }

    @Override
    public PlayedOrder play(Scheduler scheduler) {
        Play play = newPlay(scheduler, silence);
        return play.order(TestPlay.run(context, settings, play, null, null));
    }

    /**
     * Two for each processor, because a play often waits for the thread of its next part, if JUnit
     * may run the test beside others, and plays share nothing: neither a server, nor a program, nor
     * those whom the class declares for all tests.
     */
    @Override
    public int atOnce() {
        Fields declared = Fields.of(context);
        return context.getExecutionMode() == ExecutionMode.CONCURRENT
                        && !locksResources()
                        && isEmbedded(settings)
                        && !declared.declare(DeclarationKind.PROGRAM)
                        && !declared.declare(DeclarationKind.SERVER)
                        && TestActors.ofClass(context) == null
                ? 2 * Runtime.getRuntime().availableProcessors()
                : 1;
    }

    private boolean locksResources() {
        boolean locks = locksResources(context.getRequiredTestMethod());
        for (Class<?> type = context.getRequiredTestClass();
                type != null && !locks;
                type = type.getEnclosingClass()) {
            locks = locksResources(type) || AnnotationSupport.isAnnotated(type, Isolated.class);
        }
        return locks;
    }

    private static boolean locksResources(AnnotatedElement place) {
        return !AnnotationSupport.findRepeatableAnnotations(place, ResourceLock.class).isEmpty();
    }

    /**
     * Plays it as written until it is the same twice. Programs keep what they have found out in
     * static fields, Smack for example what a server can do, and the first play differs by that.
     */
    void warmUp() {
        if (!Fields.of(context).declare(DeclarationKind.PROGRAM)) {
            return;
        }
        PlayedOrder before = playAsWritten();
        for (int i = 1; i < MOST_FIRST_PLAYS; i++) {
            PlayedOrder next = playAsWritten();
            if (candidates(next).equals(candidates(before))) {
                return;
            }
            before = next;
        }
    }

    private PlayedOrder playAsWritten() {
        return play(Replay.of(List.of()));
    }

    private static List<List<Candidate>> candidates(PlayedOrder order) {
        return order.events().stream().map(Event::candidates).toList();
    }

    /** A play that has not begun. */
    static Play newPlay(Scheduler scheduler, Duration silence) {
        return new Play(scheduler, Rest.ofThisJvm(), silence);
    }

    /**
     * A server for one play, where that is cheap; otherwise null. Its clock stands still, so that
     * nothing depends on how long a play takes.
     */
    static @Nullable XmppServer ownServer(Settings settings) {
        if (!isEmbedded(settings)) {
            return null;
        }
        XmppServer server = settings.server().start(settings::lookup);
        if (server instanceof EmbeddedServer embedded) {
            embedded.clock().stop();
        }
        return server;
    }

    private static boolean isEmbedded(Settings settings) {
        return settings.server().name().equals(ServerKind.EMBEDDED.toString());
    }
}
