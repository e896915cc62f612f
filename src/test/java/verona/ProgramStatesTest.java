package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.message;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.stanza.StanzaTemplate;

/** Each step with each state of a program's connection: what docs/scenarios.md says in a table. */
@XmppTest
@Timeout(60)
@BesideOthers
class ProgramStatesTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(10);
    private static final StanzaTemplate NEVER = message().id("never");

    private interface Taking {
        void by(ProgramSteps steps);
    }

    /** The steps, as the table names them. */
    enum TakenStep {
        LOGS_IN("logsIn()", ProgramSteps::logsIn),
        RESUMES("resumes()", ProgramSteps::resumes),
        SENT("sent(…)", steps -> steps.sent(NEVER)),
        SENT_NEXT("sentNext(…)", steps -> steps.sentNext(NEVER)),
        SENT_IN_ORDER("sentInOrder(…)", steps -> steps.sentInOrder(NEVER, NEVER)),
        SENT_ALL("sentAll(…)", steps -> steps.sentAll(NEVER, NEVER)),
        SENT_NOTHING("sentNothing()", ProgramSteps::sentNothing),
        SENT_NOTHING_LIKE("sentNothing(…)", steps -> steps.sentNothing(NEVER)),
        RECEIVED("received(…)", steps -> steps.received(NEVER)),
        RECEIVED_NEXT("receivedNext(…)", steps -> steps.receivedNext(NEVER)),
        RECEIVED_IN_ORDER("receivedInOrder(…)", steps -> steps.receivedInOrder(NEVER, NEVER)),
        RECEIVED_ALL("receivedAll(…)", steps -> steps.receivedAll(NEVER, NEVER)),
        RECEIVED_NOTHING("receivedNothing()", ProgramSteps::receivedNothing),
        RECEIVED_NOTHING_LIKE("receivedNothing(…)", steps -> steps.receivedNothing(NEVER)),
        EVENTUALLY("eventually(…)", steps -> steps.eventually(() -> false));

        private final String text;
        private final Taking taking;

        TakenStep(String text, Taking taking) {
            this.text = text;
            this.taking = taking;
        }

        String verb() {
            return text.substring(0, text.indexOf('('));
        }

        /** The same step with a stanza that no step has taken. */
        void seeing(ProgramSteps steps) {
            switch (this) {
                case SENT -> steps.sent(ProgramInState.UNREAD);
                case SENT_NEXT -> steps.sentNext(ProgramInState.UNREAD);
                case SENT_IN_ORDER -> steps.sentInOrder(ProgramInState.UNREAD);
                case SENT_ALL -> steps.sentAll(ProgramInState.UNREAD);
                case SENT_NOTHING_LIKE -> steps.sentNothing(ProgramInState.UNREAD);
                case RECEIVED -> steps.received(ProgramInState.UNREAD);
                case RECEIVED_NEXT -> steps.receivedNext(ProgramInState.UNREAD);
                case RECEIVED_IN_ORDER -> steps.receivedInOrder(ProgramInState.UNREAD);
                case RECEIVED_ALL -> steps.receivedAll(ProgramInState.UNREAD);
                case RECEIVED_NOTHING_LIKE -> steps.receivedNothing(ProgramInState.UNREAD);
                default -> taking.by(steps);
            }
        }

        boolean looksAtStanzas() {
            return ordinal() >= SENT.ordinal() && this != EVENTUALLY;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Cell(boolean component, TakenStep step, ProgramInState.State state, String says) {

        @Override
        public String toString() {
            return (component ? "component " : "") + state + ": " + step + " " + says;
        }
    }

    static Stream<Cell> cells() {
        StateTable table = StateTable.of("A program's connection");
        assertThat(table.rows())
                .isEqualTo(Arrays.stream(TakenStep.values()).map(TakenStep::toString).toList());
        assertThat(table.columns())
                .isEqualTo(
                        Arrays.stream(ProgramInState.State.values())
                                .map(it -> it.column)
                                .distinct()
                                .toList());
        return Stream.of(false, true)
                .flatMap(
                        component ->
                                Arrays.stream(TakenStep.values())
                                        .flatMap(step -> cells(component, step, table)));
    }

    private static Stream<Cell> cells(boolean component, TakenStep step, StateTable table) {
        return Arrays.stream(ProgramInState.State.values())
                .map(
                        state ->
                                new Cell(
                                        component,
                                        step,
                                        state,
                                        table.at(step.toString(), state.column)));
    }

    static Stream<Cell> cellsWithStanzas() {
        return cells().filter(it -> it.state().hasBeenLoggedIn() && it.step().looksAtStanzas());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void doesWhatTheTableSays(
            Cell cell,
            @Program XmppProgram bot,
            @Program(component = true) XmppProgram gateway,
            @Client XmppClient juliet)
            throws IOException {
        XmppProgram program = cell.component() ? gateway : bot;
        try (ProgramInState run = new ProgramInState(program, cell.component(), juliet)) {
            run.bring(cell.state(), false);
            check(cell, program);
        }
    }

    /** It can be taken in any state, and denied in none. */
    @ParameterizedTest
    @MethodSource("cellsWithStanzas")
    void seesWhatNoStepHasTaken(
            Cell cell,
            @Program XmppProgram bot,
            @Program(component = true) XmppProgram gateway,
            @Client XmppClient juliet)
            throws IOException {
        XmppProgram program = cell.component() ? gateway : bot;
        try (ProgramInState run = new ProgramInState(program, cell.component(), juliet)) {
            run.bring(cell.state(), true);
            ProgramSteps steps = program.within(LONG);
            String verb = cell.step().verb();
            if (verb.endsWith("Nothing")) {
                assertThatThrownBy(() -> cell.step().seeing(steps))
                        .isExactlyInstanceOf(StepError.class)
                        .hasMessageStartingWith(program.name() + " " + verb + ": ")
                        .hasMessageContaining(" a stanza");
            } else {
                cell.step().seeing(steps);
            }
        }
    }

    private static void check(Cell cell, XmppProgram program) {
        ThrowingCallable taken = () -> cell.step().taking.by(program.within(LONG));
        ThrowingCallable takenSoon = () -> cell.step().taking.by(program.within(SOON));
        String beginning = program.name() + " " + cell.step().verb() + ": ";
        switch (cell.says()) {
            case "passes" -> cell.step().taking.by(program.within(LONG));
            case "waits" ->
                    assertThatThrownBy(takenSoon)
                            .isExactlyInstanceOf(StepError.class)
                            .hasMessageStartingWith(beginning)
                            .hasMessageContaining(" within ");
            case "fails" ->
                    assertThatThrownBy(taken)
                            .isInstanceOf(ConnectionError.class)
                            .hasMessageStartingWith(beginning);
            case "waits, then fails" ->
                    assertThatThrownBy(takenSoon)
                            .isInstanceOf(ConnectionError.class)
                            .hasMessageStartingWith(beginning);
            default -> throw new IllegalStateException("no test of '" + cell.says() + "'");
        }
    }

    @Test
    void aClientThatWasCutOffIsWhySomethingIsMissing(
            @Program XmppProgram bot, @Client XmppClient juliet) throws IOException {
        try (RawProgram raw = RawProgram.logIn(bot)) {
            assertThat(raw.text()).contains(bot.logsIn().fullJid());
            juliet.sends(message().id("unread").to(bot.fullJid())).sendsRaw("</foo>");
            bot.within(LONG).received(ProgramInState.UNREAD);
            assertThatThrownBy(() -> bot.within(LONG).received(NEVER))
                    .isInstanceOf(ConnectionError.class)
                    .hasMessageStartingWith("bot received: juliet was cut off: ");
        }
    }
}
