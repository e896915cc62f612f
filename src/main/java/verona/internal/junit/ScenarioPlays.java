package verona.internal.junit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.schedule.Play;
import verona.internal.schedule.PlayedOrder;
import verona.internal.schedule.Plays;
import verona.internal.schedule.Rest;
import verona.internal.schedule.Scheduler;
import verona.server.ServerKind;
import verona.server.ServerProvider;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** Plays one test again and again, each time from its beginning. */
final class ScenarioPlays implements Plays {

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
        XmppServer own = ownServer(settings);
        try {
            XmppServer server = own == null ? ServerResource.of(context, settings) : own;
            TestActors actors = TestActors.playedOn(context, server, play, null);
            return play.order(new TestPlay(context, actors, play).run());
        } finally {
            if (own != null) {
                own.close();
            }
        }
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
