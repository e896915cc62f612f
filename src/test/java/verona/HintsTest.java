package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static verona.Stanzas.*;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import verona.server.ServerKind;

/** What a failing step of a real run says may mend it. */
@XmppTest(server = ServerKind.EMBEDDED)
class HintsTest {

    @Client(resource = "orchard")
    XmppClient romeo;

    @Client(resource = "balcony")
    XmppClient juliet;

    @Client(account = "juliet", resource = "phone")
    XmppClient phone;

    @Room XmppRoom room;

    private static List<String> hints(ThrowingCallable step) {
        Throwable thrown = catchThrowable(step);
        assertThat(thrown).isInstanceOf(StepError.class);
        return String.valueOf(thrown.getMessage())
                .lines()
                .limit(15)
                .filter(line -> line.contains("hint: "))
                .map(line -> line.substring(line.indexOf("hint: ")))
                .toList();
    }

    private Steps<?> soon() {
        return juliet.within(Duration.ofMillis(50));
    }

    private void says(String body) {
        romeo.sends(chat().to(juliet.fullJid()).body(body));
        juliet.eventually(() -> juliet.unread().stream().anyMatch(it -> it.xml().contains(body)));
    }

    private void entersTheRoom() {
        juliet.sends(presence().to(room.as("Juliet")).with(muc()))
                .receives(groupchat().emptySubject());
    }

    @Test
    void anotherOrder() {
        says("one");
        says("two");
        assertThat(hints(() -> soon().receivesInOrder(chat().body("two"), chat().body("one"))))
                .singleElement()
                .asString()
                .matches("hint: it came at .* ms, before 1\\. at .* ms: expect it before .*");
    }

    @Test
    void anotherOrderOfStrictChildren() {
        entersTheRoom();
        assertThat(
                        hints(
                                () ->
                                        soon().receives(
                                                        """
                                                        <presence>
                                                          <x xmlns='http://jabber.org/protocol/muc#user'>
                                                            <status code='110'/>
                                                            <status code='201'/>
                                                            <item affiliation='owner'
                                                                role='moderator' jid='%s'/>
                                                          </x>
                                                        </presence>"""
                                                                .formatted(juliet.fullJid()))))
                .singleElement()
                .asString()
                .startsWith(
                        "hint: all of it came, but not in that order: expect the children of <x>");
    }

    @Test
    void theNextButOne() {
        says("one");
        says("two");
        assertThat(hints(() -> juliet.receivesNext(chat().body("two"))))
                .singleElement()
                .asString()
                .startsWith("hint: it is unread behind that one: receivesNext takes the oldest");
    }

    @Test
    void anotherNamespace() {
        entersTheRoom();
        assertThat(
                        hints(
                                () ->
                                        soon().receives(
                                                        """
                                                        <presence>
                                                          <x xmlns='http://jabber.org/protocol/muc'
                                                              scansion:strict='false'>
                                                            <status code='110'/>
                                                          </x>
                                                        </presence>""")))
                .containsExactly(
                        "hint: all else matches: expect <x> in the namespace"
                                + " 'http://jabber.org/protocol/muc#user', not in"
                                + " 'http://jabber.org/protocol/muc'");
    }

    @Test
    void aMisspeltAttribute() {
        says("one");
        assertThat(hints(() -> soon().receives("<message typ='chat'><body>one</body></message>")))
                .containsExactly("hint: all else matches: write type for typ in <message>");
    }

    @Test
    void aMisspeltElement() {
        says("one");
        assertThat(hints(() -> soon().receives("<message type='chat'><bdy>one</bdy></message>")))
                .containsExactly("hint: all else matches: write <body> for <bdy>");
    }

    @Test
    void aStrictElement() {
        says("one");
        assertThat(hints(() -> soon().receives(chat().body("one").exactly())))
                .singleElement()
                .asString()
                .startsWith("hint: it would match by inclusion: <message> is matched strictly")
                .contains("scansion:strict='false'")
                .contains("exactly()");
    }

    @Test
    void anotherClientsUnread() {
        romeo.sends(chat().to(phone.fullJid()).body("one"));
        phone.eventually(() -> !phone.unread().isEmpty());
        assertThat(hints(() -> soon().receives(chat().body("one"))))
                .singleElement()
                .asString()
                .matches(
                        "hint: one that matches came to phone at .* ms, and is unread there"
                                + " \\(it is to .*/phone\\): have phone receive it, .*");
    }

    @Test
    void whatAnotherClientHasRead() {
        romeo.sends(chat().to(phone.fullJid()).body("one"));
        phone.receives(chat());
        assertThat(hints(() -> soon().receives(chat().body("one"))))
                .singleElement()
                .asString()
                .matches(
                        "hint: one that matches came to phone at .* ms, and phone receives at"
                                + " HintsTest\\.java:\\d+ has read it .*; none came to juliet");
    }

    @Test
    void whatAnEarlierStepHasRead() {
        says("one");
        juliet.receives(chat());
        assertThat(hints(() -> soon().receives(chat().body("one"))))
                .singleElement()
                .asString()
                .matches(
                        "hint: one that matches came at .* ms, and an earlier step has read it,"
                                + " juliet receives at HintsTest\\.java:\\d+: .*");
    }

    @Test
    void whatWasSentElsewhere() {
        romeo.sends(chat().to(room.as("Julia")).body("one"));
        assertThat(hints(() -> soon().receives(chat().from(romeo.fullJid()).body("one"))))
                .singleElement()
                .asString()
                .matches(
                        "hint: romeo sent one like it at .* ms, to .*/Julia; none that matches"
                                + " came to juliet");
    }

    @Test
    void noneWhereNothingSingleIsToMend() {
        says("one");
        String expected = "<message typ='headline'><body>one</body></message>";
        assertThat(hints(() -> soon().receives(expected))).isEmpty();
    }
}
