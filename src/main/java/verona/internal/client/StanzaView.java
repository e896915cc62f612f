package verona.internal.client;

import java.util.List;
import org.jivesoftware.smack.packet.Stanza;
import org.jspecify.annotations.Nullable;
import verona.Received;
import verona.ReceivedError;
import verona.stanza.Element;

/** Hands the questions about a stanza on to another view of it. */
interface StanzaView extends Received {

    /** The other view. */
    Received stanza();

    @Override
    default String xml() {
        return stanza().xml();
    }

    @Override
    default Element element() {
        return stanza().element();
    }

    @Override
    default org.w3c.dom.Element dom() {
        return stanza().dom();
    }

    @Override
    default @Nullable ReceivedError error() {
        return stanza().error();
    }

    @Override
    default String xpath(String expression) {
        return stanza().xpath(expression);
    }

    @Override
    default List<String> xpathAll(String expression) {
        return stanza().xpathAll(expression);
    }

    @Override
    default <T extends Stanza> T as(Class<T> type) {
        return stanza().as(type);
    }
}
