package verona;

import static verona.Stanzas.message;

import java.io.IOException;
import verona.stanza.StanzaTemplate;

/** A program that is brought into a state. */
final class ProgramInState implements AutoCloseable {

    static final StanzaTemplate UNREAD = message().id("unread");

    private final XmppProgram program;
    private final boolean component;
    private final XmppClient juliet;
    private RawProgram raw;

    /** The states. */
    enum State {
        NEVER_CONNECTED("never logged in"),
        NOT_LOGGED_IN("never logged in"),
        LOGGED_IN("logged in"),
        LOGGED_IN_AGAIN("logged in"),
        REFUSED("login refused"),
        CLOSED_BY_PROGRAM("connection ended"),
        CUT_BY_PROGRAM("connection ended"),
        CLOSED_BY_SERVER("connection ended");

        final String column;

        State(String column) {
            this.column = column;
        }

        boolean hasBeenLoggedIn() {
            return column.equals("logged in") || column.equals("connection ended");
        }
    }

    ProgramInState(XmppProgram program, boolean component, XmppClient juliet) {
        this.program = program;
        this.component = component;
        this.juliet = juliet;
    }

    private void logIn() throws IOException {
        raw = component ? RawProgram.logInAsComponent(program) : RawProgram.logIn(program);
        program.logsIn();
    }

    void bring(State state, boolean withStanzas) throws IOException {
        if (state == State.NEVER_CONNECTED) {
            return;
        }
        if (state == State.NOT_LOGGED_IN) {
            RawProgram.connect(program).close();
            return;
        }
        if (state == State.REFUSED) {
            refuse();
            return;
        }
        logIn();
        if (withStanzas) {
            exchange();
        }
        end(state);
    }

    private void refuse() throws IOException {
        raw = RawProgram.connect(program);
        if (component) {
            raw.offerHandshake("wrong").await("not-authorized");
        } else {
            raw.offer("wrong").await("<failure");
        }
    }

    private void exchange() throws IOException {
        String from = component ? " from='" + program.jid() + "'" : "";
        raw.say("<message id='unread' to='" + juliet.fullJid() + "'" + from + "/>");
        juliet.receives(UNREAD);
        juliet.sends(message().id("unread").to(program.fullJid()));
        raw.await("unread");
    }

    private void end(State state) throws IOException {
        switch (state) {
            case LOGGED_IN_AGAIN -> {
                raw.logOut();
                awaitEnd();
                logIn();
            }
            case CLOSED_BY_PROGRAM -> raw.logOut();
            case CUT_BY_PROGRAM -> raw.close();
            case CLOSED_BY_SERVER -> raw.say("</foo>").await("</stream:stream>");
            default -> {}
        }
        if (state.column.equals("connection ended")) {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        program.eventually(() -> !program.isConnected());
    }

    @Override
    public void close() throws IOException {
        if (raw != null) {
            raw.close();
        }
    }
}
