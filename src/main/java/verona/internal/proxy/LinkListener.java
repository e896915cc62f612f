package verona.internal.proxy;

import verona.internal.fault.Fate;
import verona.internal.fault.Passage.Way;
import verona.stanza.Element;

/** What a link between two servers reports of its stanzas. Its methods must not wait. */
public interface LinkListener {

    /** Whether a stanza keeps the order of a scenario: no fault strikes it. */
    boolean isInserted(Element stanza);

    /** A fault has struck a stanza. */
    void struck(Way way, Element stanza, Fate fate);
}
