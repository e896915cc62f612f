package verona.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jivesoftware.smack.packet.StanzaError.Condition.conflict;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static verona.Stanzas.*;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import verona.Received;
import verona.internal.client.Arrivals;
import verona.stanza.XmlException;
import verona.vocabulary.Muc;

class ReceivedAssertTest {

    private static final Received PRESENCE =
            Arrivals.of(
                    "<presence from='room@example/Romeo' to='romeo@example' id='p1'>"
                            + "<x xmlns='http://jabber.org/protocol/muc#user'>"
                            + "<status code='201'/><status code='110'/></x></presence>");

    private static final Received MESSAGE =
            Arrivals.of(
                    "<message type='chat'><subject/><body>100%</body>"
                            + "<body xml:lang='it'>cento</body></message>");

    private static final Received ERROR =
            Arrivals.of(
                    "<iq type='error' id='i1'><error type='auth'>"
                            + "<forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                            + "</error></iq>");

    private static final Received ITEMS =
            Arrivals.of(
                    "<iq type='result' id='i2'><pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                            + "<items node='sonnets'><item id='18'/><item id='20'/></items>"
                            + "</pubsub></iq>");

    private static final Received EVENT =
            Arrivals.of(
                    "<message><event xmlns='http://jabber.org/protocol/pubsub#event'>"
                            + "<items node='sonnets'><item id='29'/></items></event></message>");

    private static final Received FEATURES =
            Arrivals.of(
                    "<iq type='result' id='i3'>"
                            + "<query xmlns='http://jabber.org/protocol/disco#info'>"
                            + "<feature var='urn:a'/><feature var='urn:b'/></query></iq>");

    private static final Received ARCHIVED =
            Arrivals.of(
                    "<message><result xmlns='urn:xmpp:mam:2' id='a'>"
                            + "<forwarded xmlns='urn:xmpp:forward:0'>"
                            + "<message xmlns='jabber:client' type='chat'><body>Good night</body>"
                            + "</message></forwarded></result></message>");

    @Test
    void whatHoldsPasses() {
        assertThat(PRESENCE)
                .isPresence()
                .hasFrom("room@example/Romeo")
                .hasTo("romeo@example")
                .hasId("p1")
                .hasNoType()
                .hasPayload("http://jabber.org/protocol/muc#user", "x")
                .hasNoPayload("http://jabber.org/protocol/muc", "x")
                .hasStatus(110, 201)
                .hasStatus(110);
        assertThat(MESSAGE).isMessage().hasType("chat").hasBody("100%").hasBody("cento");
        assertThat(MESSAGE).hasSubject("");
        assertThat(ERROR).isIq().hasError(forbidden);
    }

    @Test
    void theKindOfStanzaIsNamed() {
        assertThat(failure(() -> assertThat(MESSAGE).isPresence()))
                .isEqualTo(
                        text(
                                "",
                                "Expecting the stanza",
                                "  " + MESSAGE.xml(),
                                "to be the stanza",
                                "  \"presence\"",
                                "but found",
                                "  \"message\""));
        assertThat(failure(() -> assertThat(MESSAGE).isIq())).contains("\"iq\"");
        assertThat(failure(() -> assertThat(ERROR).isMessage())).contains("\"message\"");
    }

    @Test
    void anAttributeThatDiffersIsNamedWithBothValues() {
        assertThat(failure(() -> assertThat(PRESENCE).hasFrom("other")))
                .contains("to have the from", "\"other\"", "but found", "\"room@example/Romeo\"");
        assertThat(failure(() -> assertThat(PRESENCE).hasTo("x"))).contains("to have the to");
        assertThat(failure(() -> assertThat(PRESENCE).hasId("x"))).contains("to have the id");
    }

    @Test
    void anAttributeThatIsNotThereIsSaidToBeNone() {
        assertThat(failure(() -> assertThat(PRESENCE).hasType("error")))
                .endsWith(text("to have the type", "  \"error\"", "but found", "  none"));
        assertThat(failure(() -> assertThat(MESSAGE).hasNoType()))
                .endsWith(text("to have the type", "  none", "but found", "  \"chat\""));
    }

    @Test
    void aFailureGivesBothValuesForComparison() {
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThat(PRESENCE).hasId("x"))
                .satisfies(
                        e -> {
                            assertThat(e.getExpected().getValue()).isEqualTo("x");
                            assertThat(e.getActual().getValue()).isEqualTo("p1");
                        });
    }

    @Test
    void aBodyThatDiffersIsShownWithAllThatAreThere() {
        assertThat(failure(() -> assertThat(MESSAGE).hasBody("50%")))
                .endsWith(
                        text(
                                "to have the body",
                                "  \"50%\"",
                                "but found",
                                "  \"100%\" and \"cento\""));
        assertThat(failure(() -> assertThat(PRESENCE).hasSubject("")))
                .endsWith(text("to have the subject", "  \"\"", "but found", "  none"));
    }

    @Test
    void aMissingOrUnwantedPayloadIsNamed() {
        assertThat(failure(() -> assertThat(MESSAGE).hasPayload("urn:x", "y")))
                .endsWith(text("to have the payload", "  <y xmlns='urn:x'/>"));
        assertThat(failure(() -> assertThat(MESSAGE).hasNoPayload("jabber:client", "body")))
                .endsWith(text("to not have the payload", "  <body/>"));
    }

    @Test
    void aPayloadIsMatchedByInclusionOrExactly() {
        assertThat(PRESENCE).hasPayload(Muc.user().status(110));
        assertThat(PRESENCE).hasPayload(Muc.user().status(201).status(110).exactly());
        assertThat(failure(() -> assertThat(PRESENCE).hasPayload(Muc.user().status(110).exactly())))
                .isEqualTo(
                        text(
                                "",
                                "Expecting the stanza",
                                "  " + PRESENCE.xml(),
                                "to have the payload",
                                "  " + Muc.user().status(110)));
    }

    @Test
    void aStanzaIsMatchedAsReceivesMatchesIt() {
        assertThat(PRESENCE).matches(presence().from(anyValue()).with(Muc.user().status(110)));
        assertThat(MESSAGE).matches(message().emptySubject()).matches(xml("<message/>"));
        assertThat(failure(() -> assertThat(PRESENCE).matches(presence().exactly())))
                .endsWith(text("to match", "  <presence/>"));
    }

    @Test
    void anEmptySubjectIsOneWithoutText() {
        Received written = Arrivals.of("<message><subject></subject></message>");
        Received said = Arrivals.of("<message><subject>Love</subject></message>");
        assertThat(written).matches(message().emptySubject());
        assertThat(failure(() -> assertThat(said).matches(message().emptySubject())))
                .contains("to match");
    }

    @Test
    void aPlaceholderHasNoValueInAnAssertion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(PRESENCE).matches(xml("<presence from='${room}'/>")))
                .withMessageStartingWith("${room} has no value in an assertion");
    }

    @Test
    void missingStatusCodesAreShownBesideThoseThatAreThere() {
        assertThat(failure(() -> assertThat(PRESENCE).hasStatus(110, 307)))
                .endsWith(
                        text(
                                "to have the status codes",
                                "  \"[110, 307]\"",
                                "but found",
                                "  \"[110, 201]\""));
    }

    @Test
    void anErrorOfAnotherConditionFails() {
        assertThat(failure(() -> assertThat(ERROR).hasError(conflict)))
                .isEqualTo(
                        text(
                                "",
                                "Expecting the stanza",
                                "  " + ERROR.xml(),
                                "to have the error",
                                "  conflict"));
        assertThat(failure(() -> assertThat(MESSAGE).hasError(conflict)))
                .contains("to have the type");
    }

    @Test
    void xPathFindsOrFails() {
        assertThat(PRESENCE).hasXPath("//*[local-name()='status'][@code='110']");
        assertThat(failure(() -> assertThat(PRESENCE).hasXPath("//nothing")))
                .endsWith(text("to have the XPath", "  //nothing"));
    }

    @Test
    void theValueOfAnXPathIsAssertedAsAString() {
        assertThat(PRESENCE).valueByXPath("/*/@id").startsWith("p").hasSize(2);
        assertThat(failure(() -> assertThat(PRESENCE).valueByXPath("/*/@id").isEqualTo("p2")))
                .contains("/*/@id of", PRESENCE.xml());
    }

    @Test
    void similarXmlMayDifferInSpaceAndOrder() {
        assertThat(PRESENCE)
                .isSimilarTo(
                        """
                        <presence xmlns='jabber:client' id="p1" to='romeo@example'
                                  from='room@example/Romeo'>
                          <u:x xmlns:u='http://jabber.org/protocol/muc#user'>
                            <u:status code='110'/>
                            <u:status code='201'/>
                          </u:x>
                        </presence>
                        """);
    }

    @Test
    void xmlThatIsNotSimilarIsShownWithTheDifferences() {
        String expected = "<message type='normal'/>";
        assertThat(failure(() -> assertThat(MESSAGE).isSimilarTo(expected)))
                .startsWith(
                        text(
                                "",
                                "Expecting the stanza",
                                "  " + MESSAGE.xml(),
                                "to be similar to",
                                "  " + expected,
                                "but",
                                "  Expected"))
                .contains("attribute value 'normal' but was 'chat'");
    }

    @Test
    void expectedXmlThatIsNotWellFormedIsAnErrorOfItsOwn() {
        assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> assertThat(MESSAGE).isSimilarTo("<message"));
    }

    @Test
    void aDescriptionStandsBeforeTheMessage() {
        assertThat(failure(() -> assertThat(MESSAGE).as("greeting").isIq()))
                .startsWith("[greeting]");
    }

    @Test
    void nothingReceivedFailsClearly() {
        @Nullable Received nothing = null;
        assertThat(failure(() -> new ReceivedAssert(nothing).isIq()))
                .contains("Expecting actual not to be null");
    }

    @Test
    void anItemIsFoundInAnswersAndEvents() {
        assertThat(ITEMS).hasItem("sonnets", "18").hasItem("sonnets", "20");
        assertThat(EVENT).hasItem("sonnets", "29");
    }

    @Test
    void itemsThatAreThereAreShown() {
        assertThat(failure(() -> assertThat(ITEMS).hasItem("sonnets", "29")))
                .endsWith(
                        text(
                                "to have, of the node sonnets, the item",
                                "  \"29\"",
                                "but found",
                                "  \"18\" and \"20\""));
        assertThat(failure(() -> assertThat(EVENT).hasItem("plays", "29"))).endsWith("none");
    }

    @Test
    void aFeatureIsFoundOrTheOthersAreShown() {
        assertThat(FEATURES).hasFeature("urn:b");
        assertThat(failure(() -> assertThat(FEATURES).hasFeature("urn:c")))
                .endsWith(
                        text(
                                "to have the feature",
                                "  \"urn:c\"",
                                "but found",
                                "  \"urn:a\" and \"urn:b\""));
    }

    @Test
    void anArchivedMessageIsMatchedAsInReceives() {
        assertThat(ARCHIVED).hasArchived(chat().body("Good night"));
        assertThat(failure(() -> assertThat(ARCHIVED).hasArchived(message().body("Good day"))))
                .contains("to have from an archive", "<body>Good day</body>");
    }

    @Test
    void anArchivesAnswerIsCompleteOrNot() {
        String fin = "<iq type='result' id='q1'><fin xmlns='urn:xmpp:mam:2'%s/></iq>";
        assertThat(Arrivals.of(fin.formatted(" complete='true'"))).isComplete();
        assertThat(failure(() -> assertThat(Arrivals.of(fin.formatted(""))).isComplete()))
                .endsWith(
                        text(
                                "to have in <fin/> the attribute complete",
                                "  \"true\"",
                                "but found",
                                "  \"false\""));
        assertThat(failure(() -> assertThat(MESSAGE).isComplete())).endsWith("none");
    }

    private static String failure(ThrowingCallable assertion) {
        AssertionError error =
                org.assertj.core.api.Assertions.catchThrowableOfType(
                        AssertionError.class, assertion);
        assertThat(error).as("the assertion fails").isNotNull();
        return String.valueOf(error.getMessage());
    }

    private static String text(String... lines) {
        return String.join(System.lineSeparator(), lines);
    }
}
