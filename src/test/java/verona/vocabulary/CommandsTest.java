package verona.vocabulary;

import static verona.Stanzas.*;
import static verona.vocabulary.CommandAction.COMPLETE;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.stanza.Payload;

/** Commands and registration as XEP-0050 and XEP-0077 write them. */
class CommandsTest {

    private static Written command(Command command, String attributes, String content) {
        return new Written(
                command,
                "<command xmlns='http://jabber.org/protocol/commands' node='config'"
                        + attributes
                        + ">"
                        + content
                        + "</command>");
    }

    private static Written registration(RegistrationQuery query, String content) {
        return new Written(query, "<query xmlns='jabber:iq:register'>" + content + "</query>");
    }

    static List<Written> all() {
        return List.of(
                new Written(
                        Commands.list(),
                        "<query xmlns='http://jabber.org/protocol/disco#items'"
                                + " node='http://jabber.org/protocol/commands'/>"),
                command(Commands.execute("config"), " action='execute'", ""),
                command(Commands.command("config"), "", ""),
                command(
                        Commands.next("config", "s1").form(Forms.submit()),
                        " action='next' sessionid='s1'",
                        "<x xmlns='jabber:x:data' type='submit'/>"),
                command(Commands.prev("config", "s1"), " action='prev' sessionid='s1'", ""),
                command(Commands.complete("config", "s1"), " action='complete' sessionid='s1'", ""),
                command(Commands.cancel("config", "s1"), " action='cancel' sessionid='s1'", ""),
                command(
                        Commands.executing("config")
                                .session("s1")
                                .actions(
                                        Commands.actions()
                                                .prev()
                                                .next()
                                                .complete()
                                                .execute(COMPLETE)),
                        " status='executing' sessionid='s1'",
                        "<actions execute='complete'><prev/><next/><complete/></actions>"),
                command(
                        Commands.completed("config")
                                .info("Done")
                                .warning("Slow")
                                .error("Late")
                                .with(payload("urn:globe", "act")),
                        " status='completed'",
                        """
                        <note type='info'>Done</note>
                        <note type='warn'>Slow</note>
                        <note type='error'>Late</note>
                        <act xmlns='urn:globe'/>
                        """),
                command(Commands.canceled("config"), " status='canceled'", ""),
                registration(Registration.query(), ""),
                registration(
                        Registration.query().instructions("Choose").username().password().email(),
                        "<instructions>Choose</instructions><username/><password/><email/>"),
                registration(
                        Registration.query()
                                .registered()
                                .username("juliet")
                                .password("R0m30")
                                .email("juliet@globe")
                                .nick("Jule")
                                .name("Juliet Capulet")
                                .key("k1"),
                        """
                        <registered/>
                        <username>juliet</username>
                        <password>R0m30</password>
                        <email>juliet@globe</email>
                        <nick>Jule</nick>
                        <name>Juliet Capulet</name>
                        <key>k1</key>
                        """),
                registration(
                        Registration.query().form(Forms.form().formType("jabber:iq:register")),
                        """
                        <x xmlns='jabber:x:data' type='form'>
                          <field var='FORM_TYPE'><value>jabber:iq:register</value></field>
                        </x>
                        """),
                registration(Registration.remove(), "<remove/>"),
                new Written(
                        Registration.feature(),
                        "<register xmlns='http://jabber.org/features/iq-register'/>"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWritten(Written written) {
        written.check();
    }

    static List<Written> conditions() {
        return List.of(
                condition(Commands.badAction(), "bad-action"),
                condition(Commands.malformedAction(), "malformed-action"),
                condition(Commands.badLocale(), "bad-locale"),
                condition(Commands.badPayload(), "bad-payload"),
                condition(Commands.badSessionId(), "bad-sessionid"),
                condition(Commands.sessionExpired(), "session-expired"));
    }

    private static Written condition(Payload condition, String name) {
        return new Written(
                condition, "<" + name + " xmlns='http://jabber.org/protocol/commands'/>");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void hasConditionsOfErrors(Written condition) {
        condition.check();
    }
}
