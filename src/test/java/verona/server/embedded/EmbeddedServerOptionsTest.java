package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedServerOptionsTest {

    @Test
    void keepsEverySettingWhenAnotherIsMade() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT
                        .withDomain("verona.lit")
                        .withPort(5222)
                        .withoutRegistration();
        assertThat(options.domain()).isEqualTo("verona.lit");
        assertThat(options.port()).isEqualTo(5222);
        assertThat(options.registration()).isFalse();
    }

    @Test
    void leavesTheOptionsAloneThatItIsMadeOf() {
        EmbeddedServerOptions.DEFAULT.withDomain("verona.lit").withoutRegistration();
        assertThat(EmbeddedServerOptions.DEFAULT.domain()).isEqualTo("localhost");
        assertThat(EmbeddedServerOptions.DEFAULT.registration()).isTrue();
    }
}
