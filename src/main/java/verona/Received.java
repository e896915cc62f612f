package verona;

import java.util.List;
import org.assertj.core.api.AssertProvider;
import org.jivesoftware.smack.packet.Stanza;
import org.jspecify.annotations.Nullable;
import verona.assertions.ReceivedAssert;
import verona.stanza.Element;

/**
 * A stanza that a client or component has received, or that a program under test has sent or
 * received.
 *
 * <pre>{@code
 * Received answer = romeo.sends(iqGet("v1").to(server).with(version())).receives(iqResult("v1"));
 * assertThat(answer).hasFrom(server).hasPayload("jabber:iq:version", "query");
 * }</pre>
 */
public interface Received extends AssertProvider<ReceivedAssert> {

    /** The client or component that received it; the program, if that has sent or received it. */
    XmppEntity receiver();

    /**
     * The stanza's XML, exactly as it was sent. If it uses prefixes that only its stream's opening
     * tag declares, it declares them here.
     */
    String xml();

    /** The stanza as immutable data. */
    Element element();

    /** The stanza as the root of a new DOM document, with namespaces. */
    org.w3c.dom.Element dom();

    /** The type, such as {@code "groupchat"} (RFC 6120 §8.1.4); null if it has none. */
    default @Nullable String type() {
        return element().attribute("type");
    }

    /** The sender's address as it came; null if it has none (RFC 6120 §8.1.2). */
    default @Nullable String from() {
        return element().attribute("from");
    }

    /** The recipient's address as it came; null if it has none (RFC 6120 §8.1.1). */
    default @Nullable String to() {
        return element().attribute("to");
    }

    /** The id (RFC 6120 §8.1.3): {@code iqResult(received.id())}; null if it has none. */
    default @Nullable String id() {
        return element().attribute("id");
    }

    /** The text of the first body (RFC 6121 §5.2.3); null if it has none. */
    default @Nullable String body() {
        Element body = element().child(Element.CLIENT, "body");
        return body == null ? null : body.text();
    }

    /** The error (RFC 6120 §8.3.2); null if it has none. */
    @Nullable ReceivedError error();

    /**
     * The string value of an XPath 1.0 expression. The context is the stanza. A name without a
     * prefix stands for elements of every namespace. To name elements of one namespace, use a
     * prefix: {@code c} for {@code jabber:client}, and {@code muc}, {@code user}, {@code admin},
     * {@code owner}, {@code x}, {@code info}, {@code items}, {@code roster}, {@code stanzas},
     * {@code delay} for the namespaces of muc, muc#user, muc#admin, muc#owner, jabber:x:data,
     * disco#info, disco#items, jabber:iq:roster, xmpp-stanzas and urn:xmpp:delay.
     *
     * <pre>{@code
     * String affiliation = received.xpath("x/item/@affiliation");
     * String reason = received.xpath("user:x/user:item/user:reason");
     * }</pre>
     *
     * @throws AssertionError if it selects nothing; {@link #xpathAll} then returns an empty list
     * @throws IllegalArgumentException if the expression is not valid XPath, or uses another prefix
     */
    String xpath(String expression);

    /**
     * The string values of all nodes that an XPath 1.0 expression selects, in document order; none
     * if it selects nothing. See {@link #xpath}.
     */
    List<String> xpathAll(String expression);

    /**
     * The stanza as Smack parses it: {@code received.as(Message.class).getBody()}.
     *
     * @throws IllegalArgumentException if the stanza has another type, or Smack can't parse it
     */
    <T extends Stanza> T as(Class<T> type);

    /**
     * The same as {@link #as}, for Kotlin, where that is a keyword: {@code
     * received.parsedAs(Message::class.java).body}.
     *
     * @throws IllegalArgumentException if the stanza has another type, or Smack can't parse it
     */
    default <T extends Stanza> T parsedAs(Class<T> type) {
        return as(type);
    }

    /**
     * AssertJ assertions for this stanza; AssertJ's {@code assertThat(received)} calls this method.
     */
    @Override
    default ReceivedAssert assertThat() {
        return new ReceivedAssert(this);
    }
}
