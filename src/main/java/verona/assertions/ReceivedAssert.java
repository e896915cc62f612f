package verona.assertions;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.jivesoftware.smack.packet.StanzaError;
import org.jspecify.annotations.Nullable;
import verona.Received;
import verona.stanza.Element;
import verona.stanza.Payload;
import verona.stanza.Placeholders;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlException;

/**
 * Assertions for a received stanza, created by AssertJ's {@code assertThat}. Every failure message
 * contains the stanza.
 *
 * <pre>{@code
 * assertThat(received).isPresence().hasFrom(room.as("Romeo")).hasNoType().hasStatus(110, 201);
 * }</pre>
 */
public class ReceivedAssert extends ExtensionAssertions {

    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";
    static final Placeholders NO_NAMES = Placeholders.with(ReceivedAssert::unknown);
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** Assertions for that stanza. */
    public ReceivedAssert(@Nullable Received actual) {
        super(actual);
    }

    /** Checks that it is a presence stanza (RFC 6121 §4). */
    public ReceivedAssert isPresence() {
        return isStanza("presence");
    }

    /** Checks that it is a message (RFC 6121 §5). */
    public ReceivedAssert isMessage() {
        return isStanza("message");
    }

    /** Checks that it is an IQ stanza (RFC 6120 §8.2.3). */
    public ReceivedAssert isIq() {
        return isStanza("iq");
    }

    private ReceivedAssert isStanza(String name) {
        return same("be the stanza", name, stanza().name());
    }

    /** Checks the sender's address: {@code hasFrom(room.as("Romeo"))}. */
    public ReceivedAssert hasFrom(CharSequence jid) {
        return hasAttribute("from", jid);
    }

    /** Checks the recipient's address: {@code hasTo(juliet.fullJid())}. */
    public ReceivedAssert hasTo(CharSequence jid) {
        return hasAttribute("to", jid);
    }

    /** Checks the id: {@code hasId("disco1")}. */
    public ReceivedAssert hasId(CharSequence id) {
        return hasAttribute("id", id);
    }

    /** Checks the type: {@code hasType("groupchat")}. */
    public ReceivedAssert hasType(CharSequence type) {
        return hasAttribute("type", type);
    }

    /** Checks that it has no type, so that it is available presence or a normal message. */
    public ReceivedAssert hasNoType() {
        return same("have the type", null, stanza().attribute("type"));
    }

    private ReceivedAssert hasAttribute(String name, CharSequence value) {
        return same("have the " + name, value.toString(), stanza().attribute(name));
    }

    /** Checks that it has that body, in any language (RFC 6121 §5.2.3). */
    public ReceivedAssert hasBody(CharSequence text) {
        return hasText("body", text);
    }

    /** Checks that it has that subject (RFC 6121 §5.2.4); {@code ""} for an empty one. */
    public ReceivedAssert hasSubject(CharSequence text) {
        return hasText("subject", text);
    }

    private ReceivedAssert hasText(String child, CharSequence text) {
        List<String> texts =
                stanza().children().stream()
                        .filter(part -> part.is(Element.CLIENT, child))
                        .map(Element::text)
                        .toList();
        return oneOf("have the " + child, text, texts);
    }

    /**
     * Checks that it has a payload with that namespace and name: {@code
     * hasPayload("urn:xmpp:receipts", "received")}.
     */
    public ReceivedAssert hasPayload(String namespace, String name) {
        return check(
                stanza().child(namespace, name) != null, "have the payload", tag(namespace, name));
    }

    /** Checks that it has no payload with that namespace and name. */
    public ReceivedAssert hasNoPayload(String namespace, String name) {
        return check(
                stanza().child(namespace, name) == null,
                "not have the payload",
                tag(namespace, name));
    }

    /**
     * Checks that it has that payload, matched as in {@code receives}: {@code
     * hasPayload(Muc.user().status(110))}.
     */
    public ReceivedAssert hasPayload(Payload payload) {
        Element expected = payload.toElement();
        return check(
                stanza().children().stream().anyMatch(child -> fits(expected, child)),
                "have the payload",
                expected.toXml());
    }

    private static String tag(String namespace, String name) {
        return Element.of(namespace, name).toXml();
    }

    /** Checks that it has at least these status codes of a room, in any order (XEP-0045 §16.6). */
    public ReceivedAssert hasStatus(int... codes) {
        TreeSet<String> actual = statusCodes();
        TreeSet<String> wanted =
                IntStream.of(codes)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        return actual.containsAll(wanted)
                ? this
                : same("have the status codes", wanted.toString(), actual.toString());
    }

    private TreeSet<String> statusCodes() {
        return stanza().children().stream()
                .filter(x -> x.is(MUC_USER, "x"))
                .flatMap(x -> x.children().stream())
                .filter(status -> status.is(MUC_USER, "status"))
                .map(status -> Objects.toString(status.attribute("code")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Checks that it is an error with that condition (RFC 6120 §8.3.3). */
    public ReceivedAssert hasError(StanzaError.Condition condition) {
        hasType("error");
        Element error = stanza().child(Element.CLIENT, "error");
        return check(
                error != null && error.child(STANZAS, condition.toString()) != null,
                "have the error",
                condition.toString());
    }

    /**
     * Checks that it has an item with that id of that node, in an answer or in an event (XEP-0060
     * §6.5.3, §7.1.2): {@code hasItem("urn:xmpp:bookmarks:1", room)}.
     */
    public ReceivedAssert hasItem(CharSequence node, CharSequence id) {
        List<String> ids = Answers.itemIds(stanza(), node.toString());
        return oneOf("have, of the node " + node + ", the item", id, ids);
    }

    /** Checks that it has that feature, in an answer of service discovery (XEP-0030 §3.1). */
    public ReceivedAssert hasFeature(CharSequence feature) {
        return oneOf("have the feature", feature, Answers.features(stanza()));
    }

    /**
     * Checks that it has that message from an archive (XEP-0313 §4.2), matched as in {@code
     * receives}: {@code hasArchived(chat().body("Good night"))}.
     *
     * @throws IllegalArgumentException if its XML text contains a {@code ${…}} placeholder
     */
    public ReceivedAssert hasArchived(StanzaTemplate message) {
        Element expected = message.expectation(NO_NAMES);
        return check(
                Answers.archived(stanza()).anyMatch(stanza -> fits(expected, stanza)),
                "have from an archive",
                expected.toXml());
    }

    /** Checks that it ends an archive's answer, and no page is left (XEP-0313 §4.3.2). */
    public ReceivedAssert isComplete() {
        return same("have in <fin/> the attribute complete", "true", Answers.complete(stanza()));
    }

    /**
     * Checks that an XPath expression over {@link Received#dom()} is true, or selects something.
     *
     * @throws RuntimeException if the expression is not valid XPath, as in {@link Received#xpath}
     */
    public ReceivedAssert hasXPath(String expression) {
        stanza();
        return check(
                actual.xpath("boolean(" + expression + ")").equals("true"),
                "have the XPath",
                expression);
    }

    /**
     * Returns assertions for the value of an XPath expression: {@code
     * valueByXPath("//@code").isEqualTo("110")}.
     *
     * @throws AssertionError if it selects nothing
     */
    public AbstractStringAssert<?> valueByXPath(String expression) {
        stanza();
        return Assertions.assertThat(actual.xpath(expression))
                .as("%s of%n  %s", expression, actual.xml());
    }

    /**
     * Checks that it equals that XML, ignoring white space around text, prefixes, and the order of
     * attributes and children. {@code jabber:client} is the default namespace of both.
     *
     * @throws XmlException if the expected text is not one well-formed element
     */
    public ReceivedAssert isSimilarTo(String xml) {
        String difference = SimilarXml.difference(stanza(), xml);
        if (difference.isEmpty()) {
            return this;
        }
        throw failureWithActualExpected(
                actual.xml(),
                xml,
                "%nExpecting the stanza%n  %s%nto be similar to%n  %s%nbut%n  %s",
                actual.xml(),
                xml.strip(),
                difference);
    }

    /**
     * Checks that it matches that stanza, as in {@code receives}. Captured values are not kept.
     *
     * <pre>{@code
     * assertThat(received).matches(groupchat().from(room.as("Romeo")).body("Hello"));
     * }</pre>
     *
     * @throws IllegalArgumentException if its XML text contains a {@code ${…}} placeholder
     */
    public ReceivedAssert matches(StanzaTemplate template) {
        Element expected = template.expectation(NO_NAMES);
        return check(fits(expected, stanza()), "match", expected.toXml());
    }

    private static String unknown(String name) {
        throw new IllegalArgumentException(
                "${"
                        + name
                        + "} has no value in an assertion: say it with the client's or the room's"
                        + " methods, such as juliet.bareJid()");
    }
}
