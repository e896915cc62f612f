package verona;

import java.util.List;
import org.assertj.core.api.AssertProvider;
import org.jivesoftware.smack.packet.Stanza;
import verona.assertions.ReceivedAssert;
import verona.stanza.Element;

/**
 * A stanza that a client or component has received.
 *
 * <pre>{@code
 * Received answer = romeo.sends(iqGet("v1").to(server).with(version())).receives(iqResult("v1"));
 * assertThat(answer).hasFrom(server).hasPayload("jabber:iq:version", "query");
 * }</pre>
 */
public interface Received extends AssertProvider<ReceivedAssert> {

    /** The client or component that received it. */
    XmppEntity receiver();

    /** The text as it came over the wire. */
    String xml();

    /** It as immutable data. */
    Element element();

    /** It as the document element of a DOM of its own, with namespaces. */
    org.w3c.dom.Element dom();

    /**
     * The string value of an XPath 1.0 expression, {@code ""} where it selects nothing. The context
     * is the stanza; prefixes are {@code c} for {@code jabber:client}, and {@code muc}, {@code
     * user}, {@code admin}, {@code owner}, {@code x}, {@code info}, {@code items}, {@code roster},
     * {@code stanzas}, {@code delay} for the namespaces of muc, muc#user, muc#admin, muc#owner,
     * jabber:x:data, disco#info, disco#items, jabber:iq:roster, xmpp-stanzas and urn:xmpp:delay.
     *
     * <pre>{@code
     * String affiliation = received.xpath("user:x/user:item/@affiliation");
     * }</pre>
     *
     * @throws IllegalArgumentException if it is no XPath, or uses another prefix
     */
    String xpath(String expression);

    /**
     * The string values of all nodes that an XPath 1.0 expression selects, in document order; see
     * {@link #xpath}.
     */
    List<String> xpathAll(String expression);

    /**
     * It as Smack parses it.
     *
     * @throws IllegalArgumentException if it is not of that type, or Smack can't parse it
     */
    <T extends Stanza> T as(Class<T> type);

    /** AssertJ assertions over it, found by AssertJ's own {@code assertThat(received)}. */
    @Override
    default ReceivedAssert assertThat() {
        return new ReceivedAssert(this);
    }
}
