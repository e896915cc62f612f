package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.internal.transcript.Participant;
import verona.internal.transcript.Participant.Kind;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Transcript;

class LifelinesTest {

    private final Transcript transcript = new Transcript(null, () -> 0);

    private Lifelines lifelines(Participant... participants) {
        return new Lifelines(
                ScenarioRun.of("embedded", "localhost", List.of(participants), transcript));
    }

    private final Participant romeo = new Participant(Kind.CLIENT, "romeo", "romeo-1@localhost");
    private final Participant juliet = new Participant(Kind.CLIENT, "juliet", "juliet-2@localhost");
    private final Participant echo = new Participant(Kind.COMPONENT, "echo", "echo.localhost");
    private final Participant room =
            new Participant(Kind.ROOM, "room", "room-3@conference.localhost");

    private static List<String> names(Lifelines lifelines) {
        return lifelines.all().stream().map(Participant::name).toList();
    }

    @Test
    void aStanzaForNobodyIsTheServers() {
        assertThat(lifelines(romeo).peer("romeo", null)).isEqualTo("server");
        assertThat(lifelines(romeo).peer("romeo", "localhost")).isEqualTo("server");
    }

    @Test
    void whatGoesToAnAccountOrAComponentGoesThroughTheServer() {
        Lifelines lifelines = lifelines(romeo, juliet, echo);
        assertThat(lifelines.peer("romeo", "juliet-2@localhost/balcony")).isEqualTo("server");
        assertThat(lifelines.peer("romeo", "nurse@localhost")).isEqualTo("server");
        assertThat(lifelines.peer("romeo", "anybody@echo.localhost")).isEqualTo("server");
    }

    @Test
    void aRoomHasTheNameThatTheScenarioHasForIt() {
        assertThat(lifelines(romeo, room).peer("romeo", "room-3@conference.localhost/Romeo"))
                .isEqualTo("room");
    }

    @Test
    void roomsAndServicesThatAreMetHaveLifelinesToo() {
        Lifelines lifelines = lifelines(romeo);
        assertThat(lifelines.peer("romeo", "cell@conference.localhost")).isEqualTo("cell");
        assertThat(lifelines.peer("romeo", "cell@rooms.example/Laurence")).isEqualTo("cell 2");
        assertThat(lifelines.peer("romeo", "pubsub.localhost")).isEqualTo("pubsub.localhost");
        assertThat(lifelines.all())
                .extracting(Participant::kind)
                .containsExactly(Kind.CLIENT, Kind.ROOM, Kind.ROOM, Kind.SERVICE);
    }

    @Test
    void whoIsDeclaredFirstStandsLeftAndOthersRightOfWhatIsBetween() {
        transcript.add("juliet", Transcript.Kind.SENT, "<presence/>");
        transcript.add("romeo", Transcript.Kind.SENT, "<presence/>");
        Lifelines lifelines = lifelines(echo, romeo, juliet);
        lifelines.peer("romeo", null);
        assertThat(names(lifelines)).containsExactly("echo", "server", "romeo", "juliet");
    }

    @Test
    void aClientMayBeCalledServer() {
        Lifelines lifelines = lifelines(new Participant(Kind.CLIENT, "server", "s@localhost"));
        assertThat(lifelines.peer("romeo", null)).isEqualTo("server 2");
    }

    @Test
    void addressesAreSaidAsTheScenarioSaysThem() {
        Lifelines lifelines = lifelines(romeo, room);
        assertThat(lifelines.shortened("room-3@conference.localhost/Romeo"))
                .isEqualTo("room/Romeo");
        assertThat(lifelines.shortened("romeo-1@localhost/8526fda1-af4c-4295-9217-b402ba781c09"))
                .isEqualTo("romeo");
        assertThat(lifelines.shortened("romeo-1@localhost/WIMWC9jj2gxK")).isEqualTo("romeo");
        assertThat(lifelines.shortened("romeo-1@localhost/orchard")).isEqualTo("romeo/orchard");
        assertThat(lifelines.shortened("nurse@localhost")).isEqualTo("nurse@localhost");
    }

    @Test
    void anEntityOfAFurtherServerSpeaksWithThatOne() {
        Participant nurse = new Participant(Kind.CLIENT, "nurse", "nurse-4@capulet.example");
        Participant capulet = new Participant(Kind.SERVER, "capulet", "capulet.example");
        Lifelines lifelines = lifelines(romeo, nurse, room, capulet);
        assertThat(lifelines.peer("romeo", "nurse-4@capulet.example")).isEqualTo("localhost");
        assertThat(lifelines.peer("nurse", "romeo-1@localhost")).isEqualTo("capulet");
        assertThat(lifelines.peer("nurse", null)).isEqualTo("capulet");
        assertThat(lifelines.peer("nurse", "room-3@conference.localhost")).isEqualTo("room");
        assertThat(lifelines.peer("romeo", "tybalt@capulet.example")).isEqualTo("capulet");
        assertThat(names(lifelines))
                .containsExactly("romeo", "room", "capulet", "localhost", "nurse");
    }

    @Test
    void aServerIsShownForWhatHappensToItsLink() {
        Participant capulet = new Participant(Kind.SERVER, "capulet", "capulet.example");
        Lifelines lifelines = lifelines(romeo, capulet);
        assertThat(names(lifelines)).containsExactly("romeo");
        lifelines.show("capulet");
        assertThat(names(lifelines)).containsExactly("romeo", "capulet");
    }
}
