package verona.internal.client;

import org.jspecify.annotations.Nullable;
import verona.internal.transcript.ProgramState;

/** Says how a program under test stands, and what it may have to do to log in. */
final class ProgramStates {

    private ProgramStates() {}

    static ProgramState of(ScenarioProgram program, @Nullable ProgramLogin login, Absence absence) {
        if (login != null) {
            String how = login.resumed() ? ", in a session that it has resumed" : "";
            return new ProgramState(program.name(), "is logged in as " + login.jid() + how, "");
        }
        String text = absence.reason().replaceFirst("^it ", "");
        return new ProgramState(program.name(), text, hint(program, absence));
    }

    private static String hint(ScenarioProgram program, Absence absence) {
        String name = program.name();
        String whom = "as " + program.jid() + ", with " + name + ".password()";
        return switch (absence.kind()) {
            case NEVER_CONNECTED ->
                    "let %s connect to %s:%d, and log in %s"
                            .formatted(name, program.host(), program.port(), whom);
            case NOT_LOGGED_IN ->
                    "if %1$s uses TLS, let it trust %1$s.certificate() or %1$s.sslContext()"
                            .formatted(name);
            case REFUSED -> "let %s log in %s".formatted(name, whom);
            case ENDED -> "";
        };
    }
}
