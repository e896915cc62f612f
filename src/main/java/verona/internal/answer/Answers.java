package verona.internal.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Captures;
import verona.stanza.Element;
import verona.stanza.ErrorPayload;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;
import verona.stanza.Xml;

/** Completes answers: with what the request says, as far as they say nothing else. */
final class Answers {

    private static final List<String> STANZAS = List.of("message", "presence", "iq");

    private static final String CONDITIONS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** Any value will do where it only matters whether a stanza can be written. */
    private static final Placeholders ANYTHING =
            Placeholders.with(name -> "x").withCaptures(name -> "x");

    private Answers() {}

    /** Throws an exception, which says why, if a template is no stanza that can be sent. */
    static void check(StanzaTemplate answer) {
        read(answer, ANYTHING);
    }

    /** The stanza that a template stands for, with what was captured in the request. */
    static Element of(
            StanzaTemplate answer, Placeholders placeholders, Captures captures, Request request) {
        Element stanza = read(answer, placeholders.withCaptures(captures::required));
        return complete(stanza, request.stanza());
    }

    private static Element read(StanzaTemplate answer, Placeholders placeholders) {
        Element stanza = Xml.read(answer.text(placeholders));
        if (!stanza.namespace().equals(Element.CLIENT) || !STANZAS.contains(stanza.name())) {
            throw new IllegalArgumentException(
                    "an answer is a message, presence or IQ of jabber:client, not "
                            + stanza.toStandaloneXml());
        }
        return stanza;
    }

    /** The error that answers a request. */
    static Element error(ErrorPayload error, Request request) {
        return error(error.toElement(), request);
    }

    /** The error with that condition (RFC 6120 §8.3.3) that answers a request. */
    static Element error(String condition, Request request) {
        Element error = Element.of(Element.CLIENT, "error");
        return error(error.withChild(Element.of(CONDITIONS, condition)), request);
    }

    private static Element error(Element error, Request request) {
        Element stanza =
                Element.of(Element.CLIENT, request.stanza().name())
                        .withAttribute("type", "error")
                        .withChild(error);
        return complete(stanza, request.stanza());
    }

    private static Element complete(Element answer, Element request) {
        Element addressed =
                withDefault(
                        withDefault(answer, "from", request.attribute("to")),
                        "to",
                        request.attribute("from"));
        String type = answer.attribute("type");
        boolean error = "error".equals(type);
        boolean repeatsId = error || answer.name().equals("iq") && "result".equals(type);
        Element known =
                repeatsId ? withDefault(addressed, "id", request.attribute("id")) : addressed;
        return error ? withErrorType(known) : known;
    }

    private static Element withDefault(Element stanza, String name, @Nullable String value) {
        return stanza.attribute(name) == null ? stanza.withAttribute(name, value) : stanza;
    }

    private static Element withErrorType(Element stanza) {
        return stanza.withContents(
                stanza.content().stream()
                        .map(part -> part instanceof Element child ? typed(child) : part)
                        .toList());
    }

    private static Element typed(Element child) {
        return child.is(Element.CLIENT, "error") ? UsualErrorTypes.complete(child) : child;
    }
}
