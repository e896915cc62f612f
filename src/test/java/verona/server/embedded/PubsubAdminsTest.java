package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.server.embedded.options.EmbeddedServerOptions;

/** XEP-0060 §8.1: a service may reserve the creation of nodes to administrators. */
class PubsubAdminsTest extends PubsubTests {

    @Override
    EmbeddedServer start() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT;
        EmbeddedServer started =
                withAccounts(EmbeddedServer.start(options.withAdmins("romeo@localhost")));
        started.createAccount("admin", "password");
        return started;
    }

    @Test
    void letsThoseCreateNodesWhoAreAdministrators() {
        assertResult(create(bound("romeo"), SERVICE, NODE));
        assertThat(condition(create(bound("admin"), SERVICE, "other"))).isEqualTo("forbidden");
    }

    @Test
    void letsThemOwnWhatOthersHaveMade() {
        server.node(NODE).owner("juliet@localhost");
        assertResult(look(bound("romeo"), SERVICE, "<configure node='" + NODE + "'/>"));
        assertThat(condition(look(bound("admin"), SERVICE, "<configure node='" + NODE + "'/>")))
                .isEqualTo("forbidden");
    }
}
