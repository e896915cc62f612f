package verona.server.embedded.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

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

    @Test
    void takesAdminOfItsDomainForTheAdministratorUnlessOthersAreNamed() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withDomain("verona.lit");
        assertThat(options.isAdmin(jid("admin@verona.lit/test"))).isTrue();
        assertThat(options.isAdmin(jid("romeo@verona.lit"))).isFalse();
        EmbeddedServerOptions others = options.withAdmins("Romeo@verona.lit");
        assertThat(others.isAdmin(jid("romeo@verona.lit"))).isTrue();
        assertThat(others.isAdmin(jid("admin@verona.lit"))).isFalse();
    }

    private static Jid jid(String text) {
        return JidCreate.fromOrThrowUnchecked(text);
    }
}
