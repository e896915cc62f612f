package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/** RFC 6121 §3 and §4. */
class PresenceTest extends EmbeddedServerTests {

    private final RawClient romeo = available("romeo");
    private final RawClient juliet = available("juliet");

    /** RFC 6121 §3.1. */
    @Test
    void makesASubscriptionInFourStanzas() {
        romeo.send("<presence type='subscribe' to='juliet@localhost/ignored' id='s'/>");
        Element request = juliet.next();
        assertThat(request.attribute("from")).isEqualTo("romeo@localhost");
        assertThat(request.attribute("to")).isEqualTo("juliet@localhost");
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync();
        assertThat(romeo.next().attribute("type")).isEqualTo("unavailable");
        assertThat(romeo.next().attribute("type")).isEqualTo("subscribed");
        assertThat(romeo.next().attribute("from")).isEqualTo(juliet.jid());
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void tellsSubscribersOfEveryChangeAndNobodyElse() {
        subscribe();
        RawClient rosaline = available("rosaline");
        juliet.send("<presence><show>away</show></presence>").sync();
        Element presence = romeo.next();
        assertThat(presence.attribute("from")).isEqualTo(juliet.jid());
        assertThat(presence.child(Element.CLIENT, "show").text()).isEqualTo("away");
        romeo.send("<presence><show>dnd</show></presence>").sync();
        juliet.forget();
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(rosaline.hasNothing()).isTrue();
    }

    /** RFC 6121 §4.3. */
    @Test
    void asksForTheContactsPresenceAtInitialPresence() {
        subscribe();
        RawClient other = bound("romeo", "other");
        other.send("<presence/>").sync();
        Element found = other.first(presence -> juliet.jid().equals(presence.attribute("from")));
        assertThat(found.attribute("type")).isNull();
    }

    /** XEP-0203: who is told at once needs no time stamp. */
    @Test
    void saysSinceWhenAPresenceHoldsThatComesLater() {
        server.clock().stop(Instant.parse("2002-09-10T23:08:25Z"));
        juliet.send("<presence/>").sync();
        assertThat(juliet.next().child("urn:xmpp:delay", "delay")).isNull();
        server.clock().advance(Duration.ofHours(1));
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync();
        Element presence = romeo.first(stanza -> juliet.jid().equals(stanza.attribute("from")));
        assertThat(presence.child("urn:xmpp:delay", "delay").attribute("stamp"))
                .isEqualTo("2002-09-10T23:08:25Z");
    }

    /** RFC 6121 §3.1.3. */
    @Test
    void acknowledgesARequestFromTheBareJid() {
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        Element presence = romeo.next();
        assertThat(presence.attribute("type")).isEqualTo("unavailable");
        assertThat(presence.attribute("from")).isEqualTo("juliet@localhost");
    }

    /** RFC 6121 §4.5, and the same for a cut connection. */
    @ParameterizedTest
    @ValueSource(strings = {"unavailable", "closed", "cut"})
    void tellsSubscribersOfTheEnd(String end) {
        subscribe();
        switch (end) {
            case "unavailable" -> juliet.send("<presence type='unavailable'/>");
            case "closed" -> juliet.leave();
            default -> juliet.close();
        }
        Element presence = romeo.next();
        assertThat(presence.attribute("from")).isEqualTo(juliet.jid());
        assertThat(presence.attribute("type")).isEqualTo("unavailable");
    }

    /** RFC 6121 §3.2 and §3.3. */
    @Test
    void endsASubscriptionFromEitherSide() {
        subscribe();
        juliet.send("<presence type='unsubscribed' to='romeo@localhost'/>").sync();
        assertThat(romeo.next().attribute("type")).isEqualTo("unavailable");
        assertThat(romeo.next().attribute("type")).isEqualTo("unsubscribed");
        juliet.send("<presence><show>away</show></presence>").sync();
        assertThat(romeo.hasNothing()).isTrue();
    }

    @Test
    void ignoresAnApprovalThatNobodyAskedFor() {
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync();
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** RFC 6121 §3.1.3. */
    @Test
    void keepsARequestUntilItsAccountIsThere() {
        romeo.send("<presence type='subscribe' to='rosaline@localhost'/>").sync();
        RawClient rosaline = bound("rosaline");
        rosaline.send("<presence/>");
        rosaline.first(presence -> is(presence, "presence", "subscribe"));
    }

    /** RFC 6121 §4.6.3. */
    @Test
    void tellsWhomPresenceWasDirectedToOfItsEnd() {
        romeo.send("<presence to='" + juliet.jid() + "'/>");
        assertThat(juliet.next().attribute("from")).isEqualTo(romeo.jid());
        romeo.leave();
        assertThat(juliet.next().attribute("type")).isEqualTo("unavailable");
    }

    /** RFC 6121 §4.2.2. */
    @Test
    void tellsAllSessionsOfAnAccountOfEachOther() {
        RawClient phone = bound("romeo", "phone");
        phone.send("<presence/>");
        assertThat(phone.next().attribute("from")).isEqualTo(phone.jid());
        assertThat(phone.next().attribute("from")).isEqualTo(romeo.jid());
        assertThat(romeo.next().attribute("from")).isEqualTo(phone.jid());
    }

    /** RFC 6121 §4.7.2.3: where none is given it is zero. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<priority/>", "<priority> </priority>"})
    void takesNoPriorityForZero(String priority) {
        romeo.send("<presence><priority>5</priority></presence>");
        romeo.send("<presence>" + priority + "</presence>").sync();
        assertThat(server.sessions())
                .filteredOn(session -> session.jid().equals(romeo.jid()))
                .extracting(SessionState::priority)
                .containsExactly(0);
    }

    @Test
    void refusesAPriorityThatIsNone() {
        romeo.send("<presence><priority>high</priority></presence>");
        assertThat(condition(romeo.next())).isEqualTo("bad-request");
    }

    /** RFC 6121 §3.1.3: with all that is in it, to whoever comes, until it is answered. */
    @Test
    void deliversARequestInFullUntilItIsAnswered() {
        romeo.send(
                "<presence type='subscribe' to='rosaline@localhost' id='first'>"
                        + "<nick xmlns='http://jabber.org/protocol/nick'>Romeo</nick></presence>");
        romeo.send("<presence type='subscribe' to='rosaline@localhost' id='second'/>").sync();
        for (String resource : List.of("one", "two")) {
            RawClient rosaline = bound("rosaline", resource);
            rosaline.send("<presence/>").sync();
            Element request = rosaline.first(presence -> is(presence, "presence", "subscribe"));
            assertThat(request.attribute("id")).isEqualTo("first");
            assertThat(request.children()).extracting(Element::text).containsExactly("Romeo");
            assertThat(rosaline.hasNothing()).isTrue();
            rosaline.leave();
        }
        RawClient rosaline = bound("rosaline");
        rosaline.send("<presence type='unsubscribed' to='romeo@localhost'/><presence/>").sync();
        assertThat(rosaline.unread()).noneMatch(presence -> is(presence, "presence", "subscribe"));
    }

    /** RFC 6121 §3.4. */
    @Test
    void approvesARequestBeforeItComes() {
        assertThat(juliet.features().child("urn:xmpp:features:pre-approval", "sub")).isNotNull();
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync();
        assertThat(romeo.hasNothing()).isTrue();
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        assertThat(romeo.next().attribute("type")).isEqualTo("subscribed");
        assertThat(romeo.next().attribute("from")).isEqualTo(juliet.jid());
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void refusesASubscriptionToOneself() {
        romeo.send("<presence type='subscribe' to='romeo@localhost'/>");
        assertThat(condition(romeo.next())).isEqualTo("not-allowed");
    }

    @Test
    void tellsThatARequestCannotArrive() {
        romeo.send("<presence type='subscribe' to='juliet@elsewhere.lit' id='s'/>");
        Element error = romeo.next();
        assertThat(condition(error)).isEqualTo("remote-server-not-found");
        assertThat(error.attribute("from")).isEqualTo("juliet@elsewhere.lit");
    }

    /** RFC 6121 §4.3.2: of a session that is asked for by its full JID, no more than that. */
    @Test
    void answersASubscribersProbeOfASession() {
        subscribe();
        juliet.send("<presence><show>away</show></presence>").sync();
        romeo.sync().forget();
        romeo.send("<presence type='probe' to='" + juliet.jid() + "' id='p1'/>");
        Element answer = romeo.next();
        assertThat(answer.attribute("type")).isNull();
        assertThat(answer.attribute("from")).isEqualTo(juliet.jid());
        assertThat(answer.attribute("id")).isEqualTo("p1");
        assertThat(answer.children()).isEmpty();
        romeo.send("<presence type='probe' to='juliet@localhost/gone'/>");
        assertThat(romeo.next().attribute("type")).isEqualTo("unavailable");
        assertThat(juliet.forget().hasNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juliet@localhost", "juliet@localhost/test", "nobody@localhost"})
    void tellsAStrangersProbeNothing(String to) {
        romeo.send("<presence type='probe' to='" + to + "' id='p2'/>");
        romeo.sync();
        // Romeo has no subscription that this could end, so his own server keeps it from him.
        assertThat(romeo.hasNothing()).isTrue();
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** RFC 6121 §4.6.6. */
    @Test
    void answersTheProbeOfWhoWasToldDirectly() {
        juliet.send("<presence to='" + romeo.jid() + "'><show>chat</show></presence>").sync();
        romeo.sync().forget();
        romeo.send("<presence type='probe' to='" + juliet.jid() + "'/>");
        Element answer = romeo.next();
        assertThat(answer.attribute("from")).isEqualTo(juliet.jid());
        assertThat(answer.children()).isEmpty();
        juliet.send("<presence type='unavailable' to='" + romeo.jid() + "'/>").sync();
        romeo.sync().forget();
        romeo.send("<presence type='probe' to='" + juliet.jid() + "'/>");
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** RFC 6121 §4.3.2, rule 3. */
    @Test
    void tellsSubscribersTheLastWordsOfWhoIsGone() {
        subscribe();
        server.clock().stop(Instant.parse("2002-09-10T23:41:07Z"));
        juliet.send("<presence type='unavailable'><status>Farewell</status></presence>").sync();
        server.clock().advance(Duration.ofHours(1));
        RawClient other = bound("romeo", "other");
        other.send("<presence/>");
        Element answer = other.first(presence -> "unavailable".equals(presence.attribute("type")));
        assertThat(answer.attribute("from")).isEqualTo("juliet@localhost");
        assertThat(Elements.childText(answer, "status")).isEqualTo("Farewell");
        assertThat(answer.child("urn:xmpp:delay", "delay").attribute("stamp"))
                .isEqualTo("2002-09-10T23:41:07Z");
    }

    /** RFC 6121 §4.6.3, rule 1. */
    @Test
    void tellsASubscriberOfTheEndOnceAlthoughToldDirectly() {
        subscribe();
        juliet.send("<presence to='" + romeo.jid() + "'/>").sync();
        romeo.sync().forget();
        juliet.leave();
        assertThat(romeo.next().attribute("type")).isEqualTo("unavailable");
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** RFC 6121 §4.6.3, rule 3. */
    @Test
    void tellsOfTheEndOfASessionThatWasAvailableToOneAlone() {
        RawClient rosaline = bound("rosaline");
        rosaline.send("<presence to='" + romeo.jid() + "'/>").sync();
        assertThat(romeo.next().attribute("from")).isEqualTo(rosaline.jid());
        rosaline.send("<presence type='unavailable'><status>Off</status></presence>").sync();
        Element end = romeo.next();
        assertThat(end.attribute("type")).isEqualTo("unavailable");
        assertThat(Elements.childText(end, "status")).isEqualTo("Off");
    }

    /** RFC 6121 §2.5.2 and §3.2.2. */
    @Test
    void tellsARemovedContactThatEachSessionIsUnavailable() {
        subscribe();
        RawClient other = available("juliet", "other");
        romeo.sync().forget();
        other.ask(
                "set",
                "",
                "<query xmlns='jabber:iq:roster'>"
                        + "<item jid='romeo@localhost' subscription='remove'/></query>");
        assertThat(List.of(romeo.next(), romeo.next()))
                .allMatch(presence -> is(presence, "presence", "unavailable"))
                .extracting(presence -> presence.attribute("from"))
                .containsExactly(juliet.jid(), other.jid());
        assertThat(romeo.next().attribute("type")).isEqualTo("unsubscribed");
    }

    private void subscribe() {
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync();
        juliet.forget();
        romeo.sync().forget();
    }

    @Test
    void findsTheServerItselfAvailable() {
        romeo.send("<presence type='probe' to='localhost'/>").sync();
        Element presence = romeo.next();
        assertThat(presence.attribute("from")).isEqualTo("localhost");
        assertThat(presence.attribute("type")).isNull();
        romeo.send("<presence type='subscribe' to='localhost'/>").sync();
        assertThat(romeo.next().attribute("type")).isEqualTo("subscribed");
        assertThat(romeo.next().attribute("from")).isEqualTo("localhost");
        assertThat(romeo.send("<presence to='localhost'/>").hasNothing()).isTrue();
    }

    @Test
    void learnsThatNobodyCanBeAskedForASubscriptionElsewhere() {
        romeo.send("<presence type='subscribe' to='paris@example.org'/>").sync();
        Element error = romeo.next();
        assertThat(condition(error)).isEqualTo("remote-server-not-found");
        assertThat(error.attribute("from")).isEqualTo("paris@example.org");
    }
}
