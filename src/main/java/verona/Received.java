package verona;

import org.assertj.core.api.AssertProvider;
import org.jivesoftware.smack.packet.Stanza;
import verona.stanza.Element;

/**
 * A stanza that arrived.
 *
 * <pre>{@code
 * Received joined = romeo.receives(presence().from(room.as("Romeo")));
 * assertThat(joined).hasStatus(110, 201);
 * }</pre>
 */
public interface Received extends AssertProvider<ReceivedAssert> {

    /** The text of the stanza, as it came. */
    String xml();

    /** The stanza as data. */
    Element element();

    /** The stanza as a DOM. */
    org.w3c.dom.Element dom();

    /** The string value of an XPath expression over {@link #dom()}. */
    String xpath(String expression);

    /** The stanza as Smack parses it. */
    <T extends Stanza> T as(Class<T> type);

    @Override
    default ReceivedAssert assertThat() {
        return new ReceivedAssert(this);
    }
}
