package verona.internal.server.embedded;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.FaultBook;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.roster.RosterControl;
import verona.internal.server.embedded.roster.RosterFeature;
import verona.server.ServerException;

/**
 * How a test's calls reach a running server: by the dispatcher, in order with the stanzas.
 *
 * @param settle runs before each call
 * @param faults what the test has injected
 */
public record Controls(Running running, Runnable settle, FaultBook faults) {

    /** Those of a test that has injected nothing yet. */
    public Controls(Running running, Runnable settle) {
        this(running, settle, new FaultBook());
    }

    public Router router() {
        return running.router();
    }

    public Accounts accounts() {
        return router().accounts();
    }

    public <T extends Feature> T feature(Class<T> type) {
        return running.feature(type);
    }

    public RosterControl rosters() {
        return feature(RosterFeature.class).control();
    }

    /** Asks the server something. */
    public <T extends @Nullable Object> T ask(Supplier<T> question) {
        requireOtherThread();
        settle.run();
        return askAtOnce(question);
    }

    private void requireOtherThread() {
        if (running.isOwnThread()) {
            throw new ServerException("a function that the server calls can't call the server");
        }
    }

    /** The same, and what slow connections hold back need not have arrived. */
    public <T extends @Nullable Object> T askAtOnce(Supplier<T> question) {
        requireOtherThread();
        try {
            return running.call(question);
        } catch (StanzaError e) {
            throw new ServerException(e.getMessage());
        } catch (ServerException e) {
            // The trace is to show the calling test, not the dispatcher.
            e.fillInStackTrace();
            throw e;
        }
    }

    /** Tells the server to do something. */
    public void tell(Runnable command) {
        ask(answered(command));
    }

    /** The same, and what slow connections hold back need not have arrived. */
    public void tellAtOnce(Runnable command) {
        askAtOnce(answered(command));
    }

    private static Supplier<Boolean> answered(Runnable command) {
        return () -> {
            command.run();
            return true;
        };
    }
}
