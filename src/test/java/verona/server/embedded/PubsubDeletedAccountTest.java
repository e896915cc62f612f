package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of an account's nodes and affiliations when the account is deleted. */
class PubsubDeletedAccountTest extends PubsubTests {

    private static final String TUNE = "http://jabber.org/protocol/tune";
    private static final String JULIET = "juliet@localhost";

    @Test
    void knowsADeletedAccountNoMore() {
        RawClient owner = owner("access_model=whitelist");
        affiliate(owner, JULIET, "member");
        subscriber("juliet");
        server.deleteAccount("juliet");
        server.createAccount("juliet", "password");
        RawClient juliet = available("juliet");
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(conditions(subscribe(juliet, juliet.jid())))
                .isEqualTo("not-allowed closed-node");
    }

    @Test
    void deletesAnAccountsNodesWithIt() {
        RawClient juliet = bound("juliet");
        RawClient romeo = bound("romeo");
        assertResult(create(juliet, "", TUNE, "access_model=open"));
        assertResult(publish(juliet, "", TUNE, item("one")));
        set(romeo, JULIET, "<subscribe node='" + TUNE + "' jid='romeo@localhost/test'/>");
        romeo.sync().forget();
        server.deleteAccount("juliet");
        assertThat(event(romeo.require("message")).name()).isEqualTo("delete");
        server.createAccount("juliet", "password");
        assertThat(condition(items(romeo, JULIET, TUNE))).isEqualTo("item-not-found");
    }
}
