package verona;

import java.util.List;
import org.assertj.core.api.AssertProvider;
import org.jivesoftware.smack.packet.Stanza;
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

    /**
     * The string value of an XPath 1.0 expression; {@code ""} if it selects nothing. The context is
     * the stanza; prefixes are {@code c} for {@code jabber:client}, and {@code muc}, {@code user},
     * {@code admin}, {@code owner}, {@code x}, {@code info}, {@code items}, {@code roster}, {@code
     * stanzas}, {@code delay} for the namespaces of muc, muc#user, muc#admin, muc#owner,
     * jabber:x:data, disco#info, disco#items, jabber:iq:roster, xmpp-stanzas and urn:xmpp:delay.
     *
     * <pre>{@code
     * String affiliation = received.xpath("user:x/user:item/@affiliation");
     * }</pre>
     *
     * @throws IllegalArgumentException if the expression is not valid XPath, or uses another prefix
     */
    String xpath(String expression);

    /**
     * The string values of all nodes that an XPath 1.0 expression selects, in document order; see
     * {@link #xpath}.
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
