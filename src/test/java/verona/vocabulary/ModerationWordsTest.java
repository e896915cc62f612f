package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verona.stanza.Payload;
import verona.stanza.Xml;

/** Words for moderation, as two versions of XEP-0425 write them. */
class ModerationWordsTest {

    private static final String ROMEO = "room@rooms.example/Romeo";

    static Stream<Arguments> words() {
        return Stream.of(
                arguments(
                        Moderation.moderate("s1").reason("Spam"),
                        "<moderate id='s1' xmlns='urn:xmpp:message-moderate:1'>"
                                + "<retract xmlns='urn:xmpp:message-retract:1'/>"
                                + "<reason>Spam</reason></moderate>"),
                arguments(
                        Chat.retract("s1").moderatedBy(ROMEO, "x1").reason("Spam"),
                        "<retract id='s1' xmlns='urn:xmpp:message-retract:1'>"
                                + "<moderated by='room@rooms.example/Romeo'"
                                + " xmlns='urn:xmpp:message-moderate:1'>"
                                + "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='x1'/>"
                                + "</moderated><reason>Spam</reason></retract>"),
                arguments(
                        Chat.retracted("2025-05-01T12:00:00Z").moderatedBy(ROMEO),
                        "<retracted stamp='2025-05-01T12:00:00Z'"
                                + " xmlns='urn:xmpp:message-retract:1'>"
                                + "<moderated by='room@rooms.example/Romeo'"
                                + " xmlns='urn:xmpp:message-moderate:1'/></retracted>"),
                arguments(
                        Moderation.fastenedModerate("s1", "Spam"),
                        fastened(
                                "<moderate xmlns='urn:xmpp:message-moderate:0'>"
                                        + "<retract xmlns='urn:xmpp:message-retract:0'/>"
                                        + "<reason>Spam</reason></moderate>")),
                arguments(
                        Moderation.fastenedModerate("s1"),
                        fastened(
                                "<moderate xmlns='urn:xmpp:message-moderate:0'>"
                                        + "<retract xmlns='urn:xmpp:message-retract:0'/>"
                                        + "</moderate>")),
                arguments(
                        Moderation.fastenedModerated("s1", ROMEO, "Spam"),
                        fastened(
                                "<moderated by='room@rooms.example/Romeo'"
                                        + " xmlns='urn:xmpp:message-moderate:0'>"
                                        + "<retract xmlns='urn:xmpp:message-retract:0'/>"
                                        + "<reason>Spam</reason></moderated>")),
                arguments(
                        Moderation.fastenedModerated("s1", ROMEO),
                        fastened(
                                "<moderated by='room@rooms.example/Romeo'"
                                        + " xmlns='urn:xmpp:message-moderate:0'>"
                                        + "<retract xmlns='urn:xmpp:message-retract:0'/>"
                                        + "</moderated>")),
                arguments(
                        Moderation.fastenedRetract("s1"),
                        fastened("<retract xmlns='urn:xmpp:message-retract:0'/>")));
    }

    private static String fastened(String content) {
        return "<apply-to id='s1' xmlns='urn:xmpp:fasten:0'>" + content + "</apply-to>";
    }

    @ParameterizedTest
    @MethodSource("words")
    void areWrittenAsSpecified(Payload word, String xml) {
        assertThat(SentPayload.of(word)).isEqualTo(Xml.read(xml));
    }
}
