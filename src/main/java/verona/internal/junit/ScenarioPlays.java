package verona.internal.junit;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.schedule.Candidate;
import verona.internal.schedule.Event;
import verona.internal.schedule.Play;
import verona.internal.schedule.PlayedOrder;
import verona.internal.schedule.Plays;
import verona.internal.schedule.Replay;
import verona.internal.schedule.Rest;
import verona.internal.schedule.Scheduler;
import verona.server.ServerKind;
import verona.server.ServerProvider;
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
        return play.order(TestPlay.run(context, settings, play, null));
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
        ServerProvider provider = settings.server();
        if (!provider.name().equals(ServerKind.EMBEDDED.toString())) {
            return null;
        }
        XmppServer server = provider.start(settings::lookup);
        if (server instanceof EmbeddedServer embedded) {
            embedded.clock().stop();
        }
        return server;
    }
}
