package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.ConnectionStates.Actor;
import verona.ConnectionStates.State;
import verona.server.XmppServer;
import verona.stanza.StanzaTemplate;

/**
 * Each step with each state of its client's connection, and of another's: what the two tables of
 * docs/scenarios.md say.
 */
@XmppTest
@Timeout(60)
@BesideOthers
class StepsAndConnectionsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(10);
    private static final StanzaTemplate UNREAD = message().id("unread");
    private static final StanzaTemplate NEVER = message().id("never");

    /** The steps, as the tables name them. */
    enum TakenStep {
        CONNECTS("connects()", Steps::connects),
        DISCONNECTS("disconnects()", Steps::disconnects),
        DROPS("drops()", Steps::drops),
        RESUMES("resumes()", Steps::resumes),
        ACKNOWLEDGES("acknowledges()", Steps::acknowledges),
        SENDS("sends(…)", steps -> steps.sends("<iq type='result' id='1' to='${domain}'/>")),
        SENDS_RAW("sendsRaw(…)", steps -> steps.sendsRaw(" ")),
        RECEIVES("receives(…)", steps -> steps.receives(NEVER)),
        RECEIVES_NEXT("receivesNext(…)", steps -> steps.receivesNext(NEVER)),
        RECEIVES_IN_ORDER("receivesInOrder(…)", steps -> steps.receivesInOrder(NEVER, NEVER)),
        RECEIVES_ALL("receivesAll(…)", steps -> steps.receivesAll(NEVER, NEVER)),
        RECEIVES_NOTHING("receivesNothing()", Steps::receivesNothing),
        RECEIVES_NOTHING_LIKE("receivesNothing(…)", steps -> steps.receivesNothing(NEVER)),
        EVENTUALLY("eventually(…)", steps -> steps.eventually(() -> false));

        private final String text;
        private final Taking taking;

        private interface Taking {
            void by(Steps<?> steps);
        }

        TakenStep(String text, Taking taking) {
            this.text = text;
            this.taking = taking;
        }

        String verb() {
            return text.substring(0, text.indexOf('('));
        }

        void by(Steps<?> steps) {
            taking.by(steps);
        }

        boolean looksAtTheInbox() {
            return ordinal() >= RECEIVES.ordinal();
        }

        /** The same step with the stanza that is unread. */
        void seeing(Steps<?> steps) {
            switch (this) {
                case RECEIVES -> steps.receives(UNREAD);
                case RECEIVES_NEXT -> steps.receivesNext(UNREAD);
                case RECEIVES_IN_ORDER -> steps.receivesInOrder(UNREAD);
                case RECEIVES_ALL -> steps.receivesAll(UNREAD);
                case RECEIVES_NOTHING_LIKE -> steps.receivesNothing(UNREAD);
                case EVENTUALLY -> steps.eventually(() -> true);
                default -> by(steps);
            }
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** One cell: what the table says of a step in a state. */
    record Cell(Actor actor, TakenStep step, State state, String says) {

        @Override
        public String toString() {
            return actor + " " + state + ": " + step + " " + says;
        }
    }

    static Stream<Cell> ownConnection() {
        return cells(StateTable.of("The client's own connection"), State::column);
    }

    static Stream<Cell> anothersConnection() {
        return cells(StateTable.of("Another client's connection"), State::columnOfAnother);
    }

    private static Stream<Cell> cells(StateTable table, Function<State, String> column) {
        List<String> steps = Arrays.stream(TakenStep.values()).map(TakenStep::toString).toList();
        List<String> states = Arrays.stream(State.values()).map(column).distinct().toList();
        assertThat(table.rows()).isEqualTo(steps);
        assertThat(table.columns()).isEqualTo(states);
        List<Cell> cells = new ArrayList<>();
        for (Actor actor : Actor.values()) {
            for (TakenStep step : TakenStep.values()) {
                for (State state : State.values()) {
                    String says = table.at(step.toString(), column.apply(state));
                    cells.add(new Cell(actor, step, state, says));
                }
            }
        }
        return cells.stream();
    }

    /** Whether its end has arrived already, or has yet to, makes no difference. */
    @ParameterizedTest
    @MethodSource("ownConnection")
    void ofItsOwnClient(Cell cell, XmppServer server) {
        for (boolean arrived : List.of(true, false)) {
            try (ConnectionStates states = new ConnectionStates(server, cell.actor())) {
                states.bring(cell.state(), false, arrived);
                states.allowLogin();
                check(cell, states, states.romeo(), "romeo");
            }
        }
    }

    static Stream<Cell> ownConnectionAndInbox() {
        return ownConnection()
                .filter(cell -> cell.state().canReceive() && cell.step().looksAtTheInbox());
    }

    @ParameterizedTest
    @MethodSource("ownConnectionAndInbox")
    void ofItsOwnClientWithSomethingUnread(Cell cell, XmppServer server) {
        for (boolean arrived : List.of(true, false)) {
            try (ConnectionStates states = new ConnectionStates(server, cell.actor())) {
                states.bring(cell.state(), true, arrived);
                seesWhatIsUnread(cell.step(), states.romeo().within(LONG), "romeo");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("anothersConnection")
    void ofAnotherClient(Cell cell, XmppServer server) {
        for (boolean arrived : List.of(true, false)) {
            try (ConnectionStates states = new ConnectionStates(server, cell.actor())) {
                if (cell.step() != TakenStep.CONNECTS) {
                    states.juliet().connects();
                }
                states.bring(cell.state(), false, arrived);
                check(cell, states, states.juliet(), "juliet");
            }
        }
    }

    static Stream<Cell> anothersConnectionAndInbox() {
        return anothersConnection().filter(cell -> cell.step().looksAtTheInbox());
    }

    @ParameterizedTest
    @MethodSource("anothersConnectionAndInbox")
    void ofAnotherClientWithSomethingUnread(Cell cell, XmppServer server) {
        for (boolean arrived : List.of(true, false)) {
            try (ConnectionStates states = new ConnectionStates(server, cell.actor())) {
                states.giveJulietSomethingUnread();
                states.bring(cell.state(), false, arrived);
                seesWhatIsUnread(cell.step(), states.juliet().within(LONG), "juliet");
            }
        }
    }

    /** It can be taken in any state, and denied in none. */
    private static void seesWhatIsUnread(TakenStep step, Steps<?> steps, String name) {
        switch (step) {
            case RECEIVES_NOTHING, RECEIVES_NOTHING_LIKE ->
                    assertThatThrownBy(() -> step.seeing(steps))
                            .isExactlyInstanceOf(StepError.class)
                            .hasMessageStartingWith(name + " receivesNothing: a stanza arrived");
            default -> step.seeing(steps);
        }
    }

    @RepeatedTest(20)
    void takesWhatWasSentBeforeTheCut(@Client XmppClient romeo, @Client XmppClient juliet) {
        romeo.sends(message().id("unread").to(juliet.fullJid())).sendsRaw("</foo>");
        Steps<?> waiting = juliet.within(LONG);
        waiting.receives(UNREAD);
        fails(() -> waiting.receives(NEVER), "juliet receives: ", "juliet");
        assertThatThrownBy(() -> juliet.within(SOON).receives(NEVER))
                .as("what the test knows is not said again")
                .isExactlyInstanceOf(StepError.class);
    }

    @RepeatedTest(20)
    void deniesNothingThatWasSentBeforeTheCut(@Client XmppClient romeo, @Client XmppClient juliet) {
        romeo.sends(message().id("unread").to(juliet.fullJid())).sendsRaw("</foo>");
        seesWhatIsUnread(TakenStep.RECEIVES_NOTHING, juliet, "juliet");
        romeo.eventually(() -> !romeo.isConnected());
        juliet.receives(UNREAD).receivesNothing();
    }

    private static void check(Cell cell, ConnectionStates states, Steps<?> actor, String name) {
        check(cell.step(), cell.says(), states::noticeEnd, actor, name);
    }

    /** Takes a step, and does what a table says of it. */
    static void check(
            TakenStep step, String says, Runnable noticeEnd, Steps<?> actor, String name) {
        ThrowingCallable taken = () -> step.by(actor.within(LONG));
        ThrowingCallable takenSoon = () -> step.by(actor.within(SOON));
        String beginning = name + " " + step.verb() + ": ";
        switch (says) {
            case "passes" -> step.by(actor.within(LONG));
            case "usage error" ->
                    assertThatThrownBy(taken)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageStartingWith(beginning);
            case "fails", "takes, or fails" -> fails(taken, beginning, name);
            case "passes, then fails" -> {
                step.by(actor.within(LONG));
                step.by(actor.within(LONG));
                noticeEnd.run();
                fails(taken, beginning, name);
            }
            case "waits" ->
                    assertThatThrownBy(takenSoon)
                            .isExactlyInstanceOf(StepError.class)
                            .hasMessageStartingWith(beginning)
                            .hasMessageContaining(" within ");
            case "waits, then fails" -> fails(takenSoon, beginning, name);
            default -> throw new IllegalStateException("no test of '" + says + "'");
        }
    }

    private static void fails(ThrowingCallable step, String beginning, String name) {
        assertThatThrownBy(step)
                .isInstanceOf(ConnectionError.class)
                .hasMessageStartingWith(
                        beginning + (name.equals("romeo") ? "" : "romeo was cut off: "));
    }
}
