package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Xml;

/** What shows that the server has handled all that was sent, and which answers no inbox sees. */
class BarriersTest {

    private static final String REQUESTS = "<r xmlns='urn:xmpp:sm:3'/><r xmlns='urn:xmpp:sm:3'/>";
    private static final Element ACKNOWLEDGEMENT = element("<a xmlns='urn:xmpp:sm:3' h='1'/>");

    private final Inbox inbox = new Inbox(null, () -> null);
    private final Barriers barriers = new Barriers(inbox);

    private static Element element(String xml) {
        return Xml.read(xml);
    }

    private void send(String xml) {
        barriers.sent(element(xml));
    }

    private boolean receive(String xml) {
        return barriers.received(element(xml));
    }

    /** Starts a barrier that is a ping; returns its id. */
    private String ping() {
        String id = barriers.barrier(ping -> ping);
        assertThat(id).startsWith("verona-barrier-");
        return String.valueOf(id);
    }

    private boolean answer(String id) {
        return receive("<iq type='result' id='" + id + "'/>");
    }

    @Test
    void nothingIsPendingUntilSomethingIsSent() {
        assertThat(barriers.isPending()).isFalse();
        send("<message/>");
        assertThat(barriers.isPending()).isTrue();
    }

    @Test
    void textOfUnknownMeaningIsPendingToo() {
        barriers.sentRaw();
        assertThat(barriers.isPending()).isTrue();
    }

    @Test
    void theAnswerToAPingShowsThatAllBeforeItIsHandled() {
        send("<message/>");
        String id = ping();
        assertThat(barriers.hasOpenBarrier()).isTrue();
        assertThat(answer(id)).isTrue();
        assertThat(barriers.hasOpenBarrier()).isFalse();
        assertThat(barriers.isPending()).isFalse();
    }

    @Test
    void anErrorIsAnAnswerToo() {
        send("<message/>");
        assertThat(receive("<iq type='error' id='" + ping() + "'/>")).isTrue();
        assertThat(barriers.isPending()).isFalse();
    }

    @Test
    void whatIsSentAfterAPingIsPending() {
        send("<message/>");
        String id = ping();
        send("<message/>");
        answer(id);
        assertThat(barriers.isPending()).isTrue();
    }

    @Test
    void theAnswerToAnEarlierPingSaysNothingOfALaterOne() {
        send("<message/>");
        String first = ping();
        String second = ping();
        assertThat(answer(first)).as("no inbox sees it").isTrue();
        assertThat(barriers.hasOpenBarrier()).isTrue();
        assertThat(barriers.isPending()).isTrue();
        answer(second);
        assertThat(barriers.isPending()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"get, result", "set, result", "get, error", "set, error"})
    void theAnswerToAScenariosRequestShowsTheSame(String type, String answer) {
        send("<message/>");
        send("<iq type='" + type + "' id='q'/>");
        boolean hidden = receive("<iq type='" + answer + "' id='q'/>");
        assertThat(hidden).as("the scenario receives it").isFalse();
        assertThat(barriers.isPending()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='get' id='q'/>",
                "<iq type='set' id='q'/>",
                "<message type='result' id='q'/>",
                "<iq type='result' id='other'/>"
            })
    void whatIsNoAnswerShowsNothing(String received) {
        send("<iq type='get' id='q'/>");
        assertThat(receive(received)).isFalse();
        assertThat(barriers.isPending()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<iq type='result' id='q'/>", "<message type='get' id='q'/>"})
    void whatIsNoRequestIsNotAnswered(String sent) {
        send(sent);
        answer("q");
        assertThat(barriers.isPending()).isTrue();
    }

    @Test
    void theAnswerToARequestSaysNothingOfWhatIsSentAfterIt() {
        send("<iq type='get' id='q'/>");
        send("<message/>");
        answer("q");
        assertThat(barriers.isPending()).isTrue();
    }

    @Test
    void aRequestIsAnsweredOnce() {
        send("<iq type='get' id='q'/>");
        answer("q");
        send("<message/>");
        answer("q");
        assertThat(barriers.isPending()).isTrue();
    }

    @Test
    void aLateAnswerToARequestTakesNothingBack() {
        send("<iq type='get' id='q'/>");
        send("<message/>");
        answer(ping());
        answer("q");
        assertThat(barriers.isPending()).isFalse();
    }

    @Test
    void forgetsWhatWasSentOverAConnectionThatIsGone() {
        barriers.managed();
        send("<message/>");
        barriers.barrier(id -> id);
        barriers.reset();
        assertThat(barriers.isPending()).isFalse();
        assertThat(barriers.hasOpenBarrier()).isFalse();
        assertThat(barriers.received(ACKNOWLEDGEMENT)).as("nobody has asked for it").isFalse();
        send("<message/>");
        answer(ping());
        assertThat(barriers.isPending()).isFalse();
    }

    @Test
    void aBarrierThatWasToBeStartedIsForgottenToo() {
        send("<enable xmlns='urn:xmpp:sm:3'/>");
        barriers.barrier(id -> id);
        barriers.reset();
        assertThat(barriers.isDue()).isFalse();
    }

    @Test
    void aBarrierWithStreamManagementIsTwoRequests() {
        barriers.managed();
        send("<message/>");
        assertThat(barriers.barrier(id -> id)).isEqualTo(REQUESTS);
        assertThat(barriers.received(ACKNOWLEDGEMENT)).isTrue();
        assertThat(barriers.isPending()).as("it may be the last before the end").isTrue();
        assertThat(barriers.hasOpenBarrier()).isTrue();
        assertThat(barriers.received(ACKNOWLEDGEMENT)).isTrue();
        assertThat(barriers.isPending()).isFalse();
        assertThat(barriers.hasOpenBarrier()).isFalse();
    }

    @Test
    void theRequestsOfAnEarlierBarrierSayNothingOfALaterOne() {
        barriers.managed();
        send("<message/>");
        barriers.barrier(id -> id);
        send("<message/>");
        barriers.barrier(id -> id);
        barriers.received(ACKNOWLEDGEMENT);
        barriers.received(ACKNOWLEDGEMENT);
        assertThat(barriers.hasOpenBarrier()).isTrue();
        assertThat(barriers.isPending()).isTrue();
    }

    @Test
    void aScenarioReceivesTheAnswerToItsOwnRequest() {
        barriers.managed();
        send("<message/>");
        send("<r xmlns='urn:xmpp:sm:3'/>");
        assertThat(barriers.received(ACKNOWLEDGEMENT)).isFalse();
        assertThat(barriers.isPending()).isFalse();
    }

    @Test
    void anAcknowledgementThatOnlyTheConnectionCanHaveAskedForIsHidden() {
        barriers.managed();
        assertThat(barriers.received(ACKNOWLEDGEMENT)).isTrue();
    }

    @Test
    void aScenarioWithoutStreamManagementReceivesEachAcknowledgement() {
        assertThat(barriers.received(ACKNOWLEDGEMENT)).isFalse();
    }

    /** Until then nobody knows whether the server counts a ping. */
    @ParameterizedTest
    @ValueSource(strings = {"enabled", "failed"})
    void waitsUntilTheServerHasSaidWhetherItCounts(String answer) {
        send("<enable xmlns='urn:xmpp:sm:3'/>");
        assertThat(barriers.barrier(id -> id)).isNull();
        assertThat(barriers.isDue()).isFalse();
        assertThat(receive("<" + answer + " xmlns='urn:xmpp:sm:3'/>")).isFalse();
        assertThat(barriers.isDue()).isTrue();
        String sent = barriers.barrier(id -> id);
        assertThat(sent).matches(answer.equals("enabled") ? REQUESTS : "verona-barrier-\\d+");
        assertThat(barriers.isDue()).isFalse();
    }

    @Test
    void askingTwiceChangesNothing() {
        barriers.managed();
        send("<enable xmlns='urn:xmpp:sm:3'/>");
        assertThat(barriers.barrier(id -> id)).isEqualTo(REQUESTS);
    }

    @Test
    void aBarrierThatNothingHoldsUpIsNotDue() {
        ping();
        assertThat(barriers.isDue()).isFalse();
    }

    @Test
    void waitsForTheAnswer() throws InterruptedException {
        inbox.opened();
        String id = ping();
        assertThat(barriers.await(Duration.ofMillis(1))).isFalse();
        answer(id);
        assertThat(barriers.await(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void aBrokenConnectionHasNothingLeftToHandle() throws InterruptedException {
        inbox.opened();
        ping();
        inbox.ended(new Ending(Ending.Kind.BY_ITSELF, "cut"));
        assertThat(barriers.await(Duration.ofHours(1))).isTrue();
    }
}
