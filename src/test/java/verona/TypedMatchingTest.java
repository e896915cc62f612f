package verona;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import verona.vocabulary.Muc;

/** A step with a typed spec is green only if what it says came. */
@XmppTest(server = EMBEDDED)
class TypedMatchingTest {

    private static final Duration SOON = Duration.ofMillis(100);

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Room XmppRoom room;

    @Test
    void aJoinThatANickConflictRefusesIsNoJoin() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")));
        juliet.sends(presence().to(room.as("Romeo")).with(Muc.join()));
        assertThatThrownBy(() -> juliet.within(SOON).receives(presence().from(room.as("Romeo"))))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("presence@type: expected none, was 'error'");
        juliet.receives(anyPresence().from(room.as("Romeo")));
    }

    @Test
    void anErrorIsNoMessage() {
        romeo.sends(message().to("nobody@" + juliet.bareJid().getDomain()).body("Hello"));
        assertThatThrownBy(() -> romeo.within(SOON).receives(message()))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("message@type: expected none of 'error', was 'error'");
        romeo.receives(anyMessage());
    }

    @Test
    void whatIsSaidNotToBeThereIsShown() {
        romeo.sends(
                chat().to(juliet.fullJid())
                        .body("Hello")
                        .with(payload("urn:x", "x").withAttribute("a", "1")));
        assertThatThrownBy(() -> juliet.within(SOON).receives(chat().without("urn:x", "x")))
                .hasMessageContaining("expected no <x");
        assertThatThrownBy(
                        () ->
                                juliet.within(SOON)
                                        .receives(
                                                chat().with(
                                                                payload("urn:x", "x")
                                                                        .withoutAttribute("a"))))
                .hasMessageContaining("message/x@a: expected none, was '1'");
        assertThatThrownBy(() -> juliet.within(SOON).receives(chat().body("")))
                .hasMessageContaining("was 'Hello'");
        juliet.receives(chat().without("urn:y", "y").withoutAttribute("y"));
    }

    @Test
    void typedTextIsSentAndExpectedAsItStands() {
        String text = "${romeo's JID} greets ${name} {scansion:capture:x}";
        romeo.sends(chat().to(juliet.fullJid()).body(text));
        juliet.receives(chat().body(text));
        romeo.sends(chat().to(juliet.fullJid()).id(text).body("Hello"));
        juliet.receives(chat().id(capture("id")))
                .sends(chat().to(romeo.fullJid()).id(capture("id")));
        romeo.receives(chat().id(text));
    }
}
