package verona;

/**
 * A stanza that a program under test has sent or received, and that a step has taken. It has the
 * steps that observe the program, so that steps can be chained.
 *
 * <pre>{@code
 * ObservedStanza pong = bot.sent(groupchat().to(room));
 * assertThat(pong).hasBody("pong");
 * }</pre>
 */
public interface ObservedStanza extends Received, ProgramSteps {

    /** The program that has sent or received it. */
    @Override
    XmppProgram receiver();
}
