package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.Golden;
import verona.internal.failure.FailureMessage;
import verona.internal.failure.HintKind;

/** What people read of typical failures. */
public class TypicalMessagesTest {

    static List<TypicalFailure> all() {
        return TypicalFailures.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void areAsReviewed(TypicalFailure typical) {
        Golden.checkFile(
                "internal/report/typical/" + typical.name() + "/message.txt",
                FailureMessage.of(typical.failure()) + "\n");
    }

    @Test
    void noTwoOfThemSayTheSame() {
        assertThat(all())
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(typical -> FailureMessage.of(typical.failure()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void fitOnAScreen(TypicalFailure typical) {
        assertThat(FailureMessage.of(typical.failure()).lines().count()).isLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("all")
    void tellNoSecrets(TypicalFailure typical) {
        assertThat(FailureMessage.of(typical.failure())).doesNotContain("wherefore");
    }

    /** HintsTest applies a hint of each kind, and sees the step pass. */
    @ParameterizedTest
    @MethodSource("all")
    void giveNoHintButThoseThatAreTested(TypicalFailure typical) {
        String message = FailureMessage.of(typical.failure());
        assertThat(HintKind.of(message)).hasSameSizeAs(HintKind.hints(message));
    }
}
