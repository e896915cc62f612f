package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableNameTest {

    @ParameterizedTest
    @CsvSource({
        "romeo-k3f9x2@localhost, romeo@localhost",
        "gateway-k3f9x2.localhost, gateway.localhost",
        "gateway-k3f9x2, gateway",
        "the-friar-k3f9x2@localhost, the-friar@localhost",
        "romeo@localhost, romeo@localhost",
        "romeo-montague@localhost, romeo-montague@localhost",
        "romeo-k3f9x@localhost, romeo-k3f9x@localhost",
        "romeo-K3F9X2@localhost, romeo-K3F9X2@localhost",
        "romeo-k3f9x2b@localhost, romeo-k3f9x2b@localhost"
    })
    void leavesOutTheNumberOfAFreshName(String address, String name) {
        assertThat(StableName.of(address)).isEqualTo(name);
    }
}
