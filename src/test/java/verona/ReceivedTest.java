package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;

import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.Test;

/** What a received stanza says about itself. */
@XmppTest
class ReceivedTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Test
    void saysWhatItsAttributesAndItsBodyAre() {
        romeo.sends(chat().to(juliet.fullJid()).id("m1").body("Hello"));
        Received hello = juliet.receives(chat());
        assertThat(hello.from()).isEqualTo(romeo.fullJid().toString());
        assertThat(hello.to()).isEqualTo(juliet.fullJid().toString());
        assertThat(hello.id()).isEqualTo("m1");
        assertThat(hello.type()).isEqualTo("chat");
        assertThat(hello.body()).isEqualTo("Hello");
        assertThat(hello.error()).isNull();
    }

    @Test
    void saysNullForWhatIsNotThere() {
        romeo.sends(message().to(juliet.fullJid()).with(payload("urn:example:a", "a")));
        Received received = juliet.receives(message());
        assertThat(received.body()).isNull();
        assertThat(received.type()).isIn(null, "normal");
    }

    @Test
    void readsAnError() {
        romeo.sends(
                message()
                        .to(juliet.fullJid())
                        .error(
                                stanzaError(StanzaError.Condition.conflict)
                                        .type(StanzaError.Type.CANCEL)
                                        .text("Taken")
                                        .application(payload("urn:example:e", "nick"))));
        ReceivedError error = juliet.receives(anyMessage()).error();
        assertThat(error.condition()).isEqualTo(StanzaError.Condition.conflict);
        assertThat(error.type()).isEqualTo(StanzaError.Type.CANCEL);
        assertThat(error.text()).isEqualTo("Taken");
        assertThat(error.application().name()).isEqualTo("nick");
    }

    @Test
    void readsAnErrorThatSaysNextToNothing() {
        romeo.sends(
                "<message type='error' to=\"${Juliet's full JID}\"><error type='odd'/></message>");
        assertThat(juliet.receives(anyMessage()).error())
                .isEqualTo(
                        new ReceivedError(
                                StanzaError.Condition.undefined_condition, null, null, null));
    }

    private Received greeting() {
        romeo.sends(
                """
                <message to="${Juliet's full JID}"><body>Hello</body>
                  <x xmlns='urn:example:a'><item role='one'/><item role='two'/></x></message>""");
        return juliet.receives(message());
    }

    @Test
    void takesNamesInXPathForThoseOfEveryNamespace() {
        Received greeting = greeting();
        assertThat(greeting.xpath("body")).isEqualTo("Hello");
        assertThat(greeting.xpath("/message/body")).isEqualTo("Hello");
        assertThat(greeting.xpathAll("x/item/@role")).containsExactly("one", "two");
        assertThat(greeting.xpath("x/item[last()]/@role")).isEqualTo("two");
        assertThat(greeting.xpathAll("muc:x")).isEmpty();
        assertThat(greeting).hasXPath("x/item[@role='two'] and body = 'Hello'");
    }

    @Test
    void failsIfAnXPathSelectsNothing() {
        Received greeting = greeting();
        assertThat(greeting.xpath("string(x/@no)")).isEmpty();
        assertThatThrownBy(() -> greeting.xpath("x/@no"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "the XPath x/@no selects nothing in the stanza%n  %s"
                                .formatted(greeting.xml()))
                .satisfies(e -> assertThat(e.getStackTrace()[0].getClassName()).contains("Test"));
        assertThatThrownBy(() -> greeting.xpath("message/body"))
                .hasMessageEndingWith(
                        "hint: the path begins at the stanza: write /message, or leave it out");
        assertThatThrownBy(() -> assertThat(greeting).valueByXPath("no").isEmpty())
                .hasMessageContaining("the XPath no selects nothing");
    }
}
