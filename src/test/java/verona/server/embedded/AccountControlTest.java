package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;
import static verona.stanza.Subscription.BOTH;
import static verona.stanza.Subscription.FROM;
import static verona.stanza.Subscription.NONE;
import static verona.stanza.Subscription.TO;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerException;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** What a test sees of accounts, and does to them. */
class AccountControlTest extends EmbeddedServerTests {

    private static final String ROSTER = "<query xmlns='jabber:iq:roster'/>";

    @Test
    void makesAnAccountBySayingItsPassword() {
        assertThat(server.account("mercutio").exists()).isFalse();

        server.account("mercutio").password("password");

        assertThat(bound("mercutio").jid()).startsWith("mercutio@localhost/");
        assertThat(server.accounts().toString()).contains("mercutio@localhost");
    }

    @Test
    void leavesAnAccountThatIsThereAsItIs() {
        server.ensureAccount("mercutio", "password");
        server.ensureAccount("Mercutio", "Tybalt");

        assertThat(bound("mercutio").jid()).startsWith("mercutio@localhost/");
    }

    @Test
    void changesThePasswordOfAnAccountThatIsThere() {
        server.account("romeo").password("Rosaline");

        RawClient romeo = opened();
        romeo.plain("romeo", "password");
        romeo.require("failure");
        romeo.plain("romeo", "Rosaline");
        romeo.require("success");
    }

    @Test
    void knowsAnAccountByItsNameAndByItsJid() {
        assertThat(server.account("juliet@localhost").jid().toString())
                .isEqualTo(server.account("juliet").jid().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ju liet", "juliet@elsewhere.lit", "juliet@localhost/balcony", "@x"})
    void refusesWhatCanBeNoAccount(String address) {
        assertThatThrownBy(() -> server.account(address)).isInstanceOf(ServerException.class);
    }

    @Test
    void saysThatThereIsNoSuchAccount() {
        EmbeddedAccount nobody = server.account("tybalt");
        String message = "there is no account tybalt@localhost; create it first";
        assertThatThrownBy(nobody::sessions).hasMessage(message);
        assertThatThrownBy(nobody::roster).hasMessage(message);
        assertThatThrownBy(nobody::offlineMessages).hasMessage(message);
        assertThatThrownBy(() -> nobody.contact("juliet@localhost")).hasMessage(message);
    }

    @Test
    void showsTheLineOfTheTestInTheTraceOfAFailure() {
        assertThatThrownBy(server.account("tybalt")::sessions)
                .satisfies(e -> assertThat(frames(e)).contains(getClass().getName()));
    }

    private static List<String> frames(Throwable e) {
        return List.of(e.getStackTrace()).stream().map(StackTraceElement::getClassName).toList();
    }

    @Test
    void seesTheClientsOfAnAccount() {
        bound("romeo", "desk");
        available("romeo", "phone").send("<presence><priority>7</priority></presence>").sync();
        available("juliet");

        List<SessionState> sessions = server.account("romeo").sessions();

        assertThat(sessions)
                .extracting(s -> s.jid().toString())
                .containsExactly("romeo@localhost/desk", "romeo@localhost/phone");
        assertThat(sessions).extracting(SessionState::isAvailable).containsExactly(false, true);
        assertThat(sessions).extracting(SessionState::priority).containsExactly(0, 7);
        assertThat(server.sessions()).hasSize(3);
    }

    @Test
    void seesTheMessagesThatWaitForAnAccount() {
        bound("romeo").send("<message to='juliet@localhost'><body>Ay me</body></message>").sync();

        List<Element> waiting = server.account("juliet").offlineMessages();

        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).toXml()).contains("Ay me").contains("urn:xmpp:delay");
        available("juliet");
        assertThat(server.account("juliet").offlineMessages()).isEmpty();
    }

    @Test
    void putsAContactIntoARoster() {
        server.account("romeo")
                .contact("nurse@elsewhere.lit")
                .name("Nurse")
                .groups("Verona", "Family");

        Element item = roster("romeo");
        assertThat(item.attribute("jid")).isEqualTo("nurse@elsewhere.lit");
        assertThat(item.attribute("name")).isEqualTo("Nurse");
        assertThat(item.attribute("subscription")).isEqualTo("none");
        assertThat(item.children()).extracting(Element::text).containsExactly("Verona", "Family");
        assertThat(server.account("romeo").roster())
                .extracting(RosterEntry::name, RosterEntry::groups, RosterEntry::subscription)
                .containsExactly(tuple("Nurse", List.of("Verona", "Family"), NONE));
    }

    private Element roster(String localpart) {
        Element answer = bound(localpart).ask("get", localpart + "@localhost", ROSTER);
        return answer.children().get(0).children().get(0);
    }

    @ParameterizedTest
    @EnumSource(value = Subscription.class, mode = EXCLUDE, names = "REMOVE")
    void setsASubscriptionOnBothSides(Subscription subscription) {
        server.account("juliet").contact("romeo@localhost");
        server.account("romeo").contact("juliet@localhost").subscription(subscription);

        assertThat(subscription("romeo")).isEqualTo(subscription);
        assertThat(subscription("juliet")).isEqualTo(mirrored(subscription));
    }

    @Test
    void tellsHowAContactIsDeleted() {
        assertThatThrownBy(
                        () ->
                                server.account("romeo")
                                        .contact("juliet@localhost")
                                        .subscription(Subscription.REMOVE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("remove()");
    }

    private @Nullable Subscription subscription(String localpart) {
        return server.account(localpart).roster().get(0).subscription();
    }

    private static Subscription mirrored(Subscription subscription) {
        return switch (subscription) {
            case TO -> FROM;
            case FROM -> TO;
            default -> subscription;
        };
    }

    @Test
    void routesPresenceByASubscriptionThatWasSet() {
        server.account("romeo").contact("juliet@localhost").subscription(TO);
        RawClient romeo = available("romeo");

        bound("juliet").send("<presence/>");

        assertThat(romeo.require("presence").attribute("from")).isEqualTo("juliet@localhost/test");
    }

    @Test
    void settlesARequestForASubscription() {
        available("romeo").send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        assertThat(server.account("romeo").roster().get(0).asked()).isTrue();

        server.account("juliet").contact("romeo@localhost").subscription(BOTH);

        assertThat(server.account("romeo").roster().get(0).asked()).isFalse();
        RawClient juliet = bound("juliet");
        juliet.send("<presence/>");
        assertThat(juliet.require("presence").attribute("from")).isEqualTo("juliet@localhost/test");
        assertThat(juliet.require("presence").attribute("from")).isEqualTo("romeo@localhost/test");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void pushesChangesToClientsThatHaveAskedForTheRoster() {
        RawClient romeo = bound("romeo");
        romeo.ask("get", "romeo@localhost", ROSTER);
        romeo.forget();

        server.account("romeo").contact("nurse@elsewhere.lit");
        assertThat(romeo.require("iq").toXml()).contains("jabber:iq:roster").contains("nurse@");
        server.account("romeo").contact("nurse@elsewhere.lit").name("Angelica");
        assertThat(romeo.require("iq").toXml()).contains("Angelica");
        server.account("romeo").contact("nurse@elsewhere.lit").remove();
        assertThat(romeo.require("iq").toXml()).contains("subscription='remove'");
        assertThat(server.account("romeo").roster()).isEmpty();
    }

    @Test
    void refusesWhatCanBeNoContact() {
        EmbeddedAccount romeo = server.account("romeo");
        assertThatThrownBy(() -> romeo.contact("romeo@localhost"))
                .hasMessage("romeo@localhost can be no contact of itself");
        assertThatThrownBy(() -> romeo.contact("juliet@localhost/balcony"))
                .hasMessage("'juliet@localhost/balcony' must be a bare JID");
        assertThatThrownBy(() -> romeo.contact("juliet@localhost").groups("Friends", "Friends"))
                .hasMessage("groups need names that differ, not [Friends, Friends]");
        assertThatThrownBy(() -> romeo.contact("juliet@localhost").groups(""))
                .isInstanceOf(ServerException.class);
    }

    @Test
    void acceptsCommandsOfSeveralThreads() {
        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> server.account("romeo").contact("friend" + i + "@localhost"));
        assertThat(server.account("romeo").roster()).hasSize(200);
    }

    @Test
    void refusesCommandsOnceItIsClosed() {
        server.close();
        assertThatThrownBy(server::sessions).hasMessage("the embedded server has been closed");
    }
}
