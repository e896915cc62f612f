package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.StreamManagementOptions;
import verona.stanza.Element;

/** Resources that are bound together with authentication, XEP-0386 and XEP-0198 §9. */
class Bind2Test extends Sasl2Tests {

    private static final String MAM = "urn:xmpp:mam:2";
    private static final String CARBONS = "urn:xmpp:carbons:2";
    private static final String CSI = "urn:xmpp:csi:0";
    private static final String ENABLE = "<enable xmlns='" + SM + "' resume='true'/>";

    private Element success(RawClient client, String more) {
        return client.send(plain("romeo", more)).require("success");
    }

    private static Element bound(Element success) {
        return required(success, BIND2, "bound");
    }

    /** §3.1. */
    @Test
    void saysWhatCanBeEnabledWithIt() {
        Element offer = required(opened().features(), SASL2, "authentication");
        Element bind = required(required(offer, SASL2, "inline"), BIND2, "bind");
        assertThat(required(bind, BIND2, "inline").children())
                .allMatch(each -> each.is(BIND2, "feature"))
                .extracting(each -> each.attribute("var"))
                .containsExactlyInAnyOrder(CARBONS, CSI, SM);
    }

    @Test
    void doesNotOfferStreamManagementWhereThatIsOff() {
        try (EmbeddedServer other = started(StreamManagementOptions.OFF);
                RawClient client = RawClient.open(other)) {
            Element offer = required(client.features(), SASL2, "authentication");
            assertThat(offer.toXml()).contains(CSI).doesNotContain(SM);
            Element success = success(client, bind(ENABLE) + resume("x", 0));
            assertThat(success.toXml()).doesNotContain(SM);
        }
    }

    /** §3.2.1. */
    @Test
    void bindsAResourceOfTheClientsTagAndTheServersChoice() {
        RawClient client = opened();
        Element success = success(client, agent(CLIENT_ID) + bind("<tag>AwesomeXMPP</tag>"));
        assertThat(success.children())
                .extracting(Element::name)
                .containsExactly("authorization-identifier", "bound");
        assertThat(identity(success))
                .matches("romeo@localhost/AwesomeXMPP/[^/]{16,}")
                .doesNotContain(CLIENT_ID);
        assertThat(server.account("romeo").sessions())
                .extracting(session -> session.jid().toString())
                .containsExactly(identity(success));
        client.require("features");
        client.sync();
    }

    /** RFC 7622 §3.4: a control character, and one that makes it too long. */
    @Test
    void leavesATagOutThatCanBeNoPartOfAResource() {
        for (String tag : new String[] {"", "a&#x9;b", "x".repeat(1000)}) {
            Element success = success(opened(), bind("<tag>" + tag + "</tag>"));
            assertThat(identity(success)).matches("romeo@localhost/[^/]+");
        }
    }

    @Test
    void offersNoBindingAfterwards() {
        RawClient client = opened();
        success(client, bind(""));
        Element features = client.require("features");
        assertThat(features.child("urn:ietf:params:xml:ns:xmpp-bind", "bind")).isNull();
        assertThat(features.child(SM, "sm")).isNotNull();
        assertThat(features.child(CSI, "csi")).isNotNull();
    }

    /** XEP-0313 §5. */
    @Test
    void saysWhereTheArchiveIs() {
        assertThat(required(bound(success(opened(), bind(""))), MAM, "metadata").children())
                .isEmpty();
        RawClient juliet = available("juliet");
        juliet.send(chat("romeo@localhost", "one", "two")).sync();
        Element metadata = required(bound(success(opened(), bind(""))), MAM, "metadata");
        assertThat(metadata.children()).extracting(Element::name).containsExactly("start", "end");
        assertThat(metadata.children())
                .extracting(each -> each.attribute("id"))
                .isEqualTo(
                        server.account("romeo").archive().messages().stream()
                                .map(ArchivedStanza::id)
                                .toList());
    }

    /** §3.2: they are in the archive. */
    @Test
    void clearsOfflineMessages() {
        available("juliet").send(chat("romeo@localhost", "one")).sync();
        assertThat(server.account("romeo").offlineMessages()).hasSize(1);
        RawClient client = bound2("romeo", bind(""));
        assertThat(server.account("romeo").offlineMessages()).isEmpty();
        client.send("<presence/>").sync();
        assertThat(bodies(client)).isEmpty();
    }

    @Test
    void clearsNothingForAClientThatFails() {
        available("juliet").send(chat("romeo@localhost", "one")).sync();
        opened().send(authenticate("PLAIN", "\0romeo\0wrong", bind(""))).require("failure");
        assertThat(server.account("romeo").offlineMessages()).hasSize(1);
    }

    @Test
    void enablesCarbons() {
        RawClient phone = bound2("romeo", bind("<enable xmlns='" + CARBONS + "'/>"));
        RawClient romeo = available("romeo");
        romeo.send(chat("juliet@localhost", "one")).sync();
        assertThat(phone.next().child(CARBONS, "sent")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "inactive"})
    void beginsInTheStateThatTheClientNames(String state) {
        RawClient client = opened();
        Element success = success(client, bind("<" + state + " xmlns='" + CSI + "'/>"));
        assertThat(server.stream(identity(success)).isActive()).isEqualTo(state.equals("active"));
    }

    /** XEP-0198 §9.1. */
    @Test
    void enablesStreamManagement() {
        RawClient client = opened();
        Element success = success(client, bind(ENABLE));
        assertThat(required(bound(success), SM, "enabled").attribute("id")).isNotEmpty();
        Element features = client.require("features");
        assertThat(features.child(SM, "sm")).isNull();
        assertThat(features.child(CSI, "csi")).isNotNull();
        client.send(chat(identity(success), "one")).require("message");
        assertThat(handled(client)).isEqualTo("1");
        client.send(ENABLE);
        assertThat(failure(client)).isEqualTo("unexpected-request");
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }

    /** XEP-0198 §9.1.1: the resource is bound all the same. */
    @Test
    void bindsWhereStreamManagementIsRefused() {
        Element success = success(opened(), bind("<enable xmlns='" + SM + "' resume='maybe'/>"));
        assertThat(required(bound(success), SM, "failed").child(STANZAS, "bad-request"))
                .isNotNull();
        assertThat(identity(success)).contains("/");
    }

    private String enabled(RawClient client) {
        Element success = success(client, bind(ENABLE));
        client.require("features");
        String id = required(bound(success), SM, "enabled").attribute("id");
        return identity(success) + " " + id;
    }

    /** XEP-0198 §9.2: nothing is bound, there are no features, and what was missed comes next. */
    @Test
    void resumesASession() {
        RawClient romeo = opened();
        String[] jidAndId = enabled(romeo).split(" ");
        RawClient juliet = bound("juliet");
        juliet.send(chat(jidAndId[0], "one")).sync();
        cut(romeo, jidAndId[0]);
        juliet.send(chat(jidAndId[0], "two")).sync();

        RawClient again = opened();
        Element success = success(again, resume(jidAndId[1], 0) + bind(""));

        assertThat(success.children())
                .extracting(Element::name)
                .containsExactly("authorization-identifier", "resumed");
        assertThat(identity(success)).isEqualTo(jidAndId[0]);
        assertThat(body(again.next())).isEqualTo("one");
        assertThat(body(again.next())).isEqualTo("two");
        assertThat(server.account("romeo").sessions()).hasSize(1);
        assertThat(handled(again.forget())).isEqualTo("0");
    }

    /** XEP-0198 §9.2.1. */
    @Test
    void bindsWhatCannotBeResumed() {
        RawClient client = opened();
        Element success = success(client, resume("nothing", 0) + bind(ENABLE));
        assertThat(required(success, SM, "failed").child(STANZAS, "item-not-found")).isNotNull();
        assertThat(required(bound(success), SM, "enabled")).isNotNull();
        client.require("features");
        assertThat(handled(client)).isEqualTo("0");
    }

    @Test
    void leavesAClientUnboundThatOnlyWantedToResume() {
        RawClient client = opened();
        Element success = success(client, resume("nothing", 0));
        assertThat(success.child(SM, "failed")).isNotNull();
        assertThat(identity(success)).isEqualTo("romeo@localhost");
        client.require("features");
        client.bind("balcony");
    }

    @Test
    void endsTheStreamOfAClientThatClaimsToHaveHandledMoreThanItGot() {
        RawClient romeo = opened();
        String[] jidAndId = enabled(romeo).split(" ");
        cut(romeo, jidAndId[0]);
        RawClient again = opened();
        again.send(plain("romeo", resume(jidAndId[1], 7)));
        assertThat(again.streamError()).isEqualTo("undefined-condition");
    }

    /** §3.2: a client has one session. */
    @Test
    void endsAnEarlierSessionOfTheSameClient() {
        String other = "0e1f4c1c-8d1a-4b0e-9f3a-6e6b2a0c9d11";
        RawClient first = bound2("romeo", agent(CLIENT_ID) + bind(""));
        RawClient elsewhere = bound2("romeo", agent(other) + bind(""));
        RawClient unnamed = bound2("romeo", bind(""));
        RawClient juliet = bound2("juliet", agent(CLIENT_ID) + bind(""));
        RawClient again = bound2("romeo", agent(CLIENT_ID.toUpperCase(Locale.ROOT)) + bind(""));
        assertThat(first.streamError()).isEqualTo("conflict");
        elsewhere.sync();
        unnamed.sync();
        juliet.sync();
        again.sync();
        assertThat(server.account("romeo").sessions()).hasSize(3);
    }
}
