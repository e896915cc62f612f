package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypicalFailuresTest {

    @Test
    void areTwentyOfDifferentNames() {
        assertThat(TypicalFailures.all())
                .hasSize(20)
                .extracting(TypicalFailure::name)
                .doesNotHaveDuplicates();
    }
}
