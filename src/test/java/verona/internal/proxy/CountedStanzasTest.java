package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.fault.Passage;
import verona.internal.proxy.CountedStanzas.Counted;
import verona.stanza.Element;

/** How counts of a program's stanzas and those of a server's differ, XEP-0198 §4. */
class CountedStanzasTest {

    /** S is a stanza that the server knows of, P one of the proxy's own. */
    private static CountedStanzas counted(CountedStanzas before, String stanzas) {
        stanzas.chars()
                .mapToObj(c -> new Counted(Element.of(Element.CLIENT, "message"), c == 'P'))
                .forEach(before::add);
        return before;
    }

    @ParameterizedTest
    @CsvSource({
        "SSS, 0, 0",
        "SSS, 2, 2",
        "SSS, 3, 3",
        "PS, 0, 1",
        "PS, 1, 2",
        "SPS, 0, 0",
        "SPS, 1, 2",
        "SPS, 2, 3",
        "PPSPP, 0, 2",
        "PPSPP, 1, 5",
        "P, 0, 1",
        "S, 7, 7",
        "SP, 7, 8"
    })
    void theServersCountForTheProgram(String stanzas, long server, long program) {
        assertThat(counted(new CountedStanzas(), stanzas).forProgram(server)).isEqualTo(program);
    }

    @ParameterizedTest
    @CsvSource({
        "SSS, 0, 0",
        "SSS, 3, 3",
        "PS, 0, 0",
        "PS, 1, 0",
        "PS, 2, 1",
        "SPS, 1, 1",
        "SPS, 2, 1",
        "SPS, 3, 2",
        "PP, 2, 0",
        "SP, 9, 8"
    })
    void theProgramsCountForTheServer(String stanzas, long program, long server) {
        assertThat(counted(new CountedStanzas(), stanzas).forServer(program)).isEqualTo(server);
    }

    @Test
    void whatIsAcknowledgedIsKeptAsACount() {
        CountedStanzas counted = counted(new CountedStanzas(), "PSP");
        counted.acknowledge(counted.forProgram(1));
        assertThat(counted.takeBack()).isEmpty();
        counted(counted, "SPS");
        assertThat(Stream.of(1L, 2L, 3L).map(counted::forProgram)).containsExactly(3L, 5L, 6L);
        assertThat(Stream.of(3L, 4L, 5L, 6L).map(counted::forServer))
                .containsExactly(1L, 2L, 2L, 3L);
    }

    @Test
    void aCountThatIsTooHighForgetsNothing() {
        CountedStanzas counted = counted(new CountedStanzas(), "SP");
        counted.acknowledge(3);
        assertThat(counted.takeBack()).hasSize(2);
    }

    @Test
    void whatIsTakenBackIsCountedAgain() {
        CountedStanzas counted = counted(new CountedStanzas(), "SPPS");
        counted.acknowledge(2);
        assertThat(counted.takeBack()).extracting(Counted::own).containsExactly(true, false);
        assertThat(counted.forProgram(1)).isEqualTo(2);
        counted(counted, "PS");
        assertThat(counted.forProgram(2)).isEqualTo(4);
        assertThat(counted.forServer(4)).isEqualTo(2);
    }

    /** §4: after 2^32 - 1 comes 0. */
    @Test
    void countsBeginAgainAtZero() {
        long last = (1L << 32) - 1;
        CountedStanzas counted = counted(new CountedStanzas(last, 1), "SPS");
        assertThat(counted.forProgram(last - 1)).isEqualTo(last);
        assertThat(counted.forProgram(last)).isEqualTo(1);
        assertThat(counted.forProgram(0)).isEqualTo(2);
        assertThat(counted.forServer(last)).isEqualTo(last - 1);
        assertThat(counted.forServer(0)).isEqualTo(last);
        assertThat(counted.forServer(1)).isEqualTo(last);
        assertThat(counted.forServer(2)).isZero();
        counted.acknowledge(1);
        assertThat(counted.takeBack()).hasSize(1);
        assertThat(counted.forProgram(last)).isEqualTo(1);
        assertThat(counted.forServer(1)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2, ,",
        "4, ,",
        "5, ACKNOWLEDGED_TOO_MANY, 4",
        "1, ACKNOWLEDGED_FEWER, 2",
        "0, ACKNOWLEDGED_FEWER, 2"
    })
    void aCountIsWithinWhatWasAcknowledgedAndWhatHasCome(
            long h, Breach.@Nullable Kind kind, @Nullable Long known) {
        CountedStanzas counted = counted(new CountedStanzas(), "SSSS");
        counted.acknowledge(2);
        Breach breach = counted.breach(Passage.Way.TO, h);
        assertThat(breach == null ? null : breach.kind()).isEqualTo(kind);
        assertThat(breach == null ? null : breach.known()).isEqualTo(known);
        assertThat(breach != null && breach.stanza() != null)
                .isEqualTo(kind == Breach.Kind.ACKNOWLEDGED_FEWER);
    }
}
