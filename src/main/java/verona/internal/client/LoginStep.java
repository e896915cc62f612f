package verona.internal.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import verona.internal.time.WaitingTime;
import verona.internal.transcript.Step;

/** One step that waits until a program under test is logged in. */
final class LoginStep {

    private final ScenarioProgram program;
    private final Step step;

    LoginStep(ScenarioProgram program, Step step) {
        this.program = program;
        this.step = step;
    }

    void logIn(Duration timeout) {
        take(await(timeout));
    }

    void resume(Duration timeout) {
        ProgramLogin login = await(timeout);
        if (!login.resumed()) {
            throw Failures.connection(
                    program, step, "it has begun a new session, as " + login.jid());
        }
        take(login);
    }

    /** An earlier step may have waited for the same login. */
    private void take(ProgramLogin login) {
        if (login.entry().step() == null) {
            step.add(login.entry());
        }
    }

    private ProgramLogin await(Duration timeout) {
        ProgramLogin login = awaitLogin(WaitingTime.nanos() + timeout.toNanos());
        if (login == null) {
            throw Failures.connection(program, step, String.valueOf(program.absence().reason()));
        }
        return login;
    }

    private @Nullable ProgramLogin awaitLogin(long deadline) {
        try {
            return program.inbox().await(program::login, deadline);
        } catch (InterruptedException e) {
            throw new Interruption(e);
        }
    }
}
