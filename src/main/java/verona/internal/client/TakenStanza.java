package verona.internal.client;

import java.util.List;
import org.jivesoftware.smack.packet.Stanza;
import verona.Received;
import verona.ReceivedBy;
import verona.XmppEntity;
import verona.stanza.Element;

/** What a step for one stanza has taken. */
record TakenStanza<A extends XmppEntity>(A receiver, ScenarioEntity entity, Received stanza)
        implements EntitySteps<A>, ReceivedBy<A> {

    @Override
    public String xml() {
        return stanza.xml();
    }

    @Override
    public Element element() {
        return stanza.element();
    }

    @Override
    public org.w3c.dom.Element dom() {
        return stanza.dom();
    }

    @Override
    public String xpath(String expression) {
        return stanza.xpath(expression);
    }

    @Override
    public List<String> xpathAll(String expression) {
        return stanza.xpathAll(expression);
    }

    @Override
    public <T extends Stanza> T as(Class<T> type) {
        return stanza.as(type);
    }

    /** The text as it came. */
    @Override
    public String toString() {
        return xml();
    }
}
