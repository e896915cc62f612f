package verona.internal.proxy;

import verona.stanza.Element;

/** A stream that nothing is done with. */
public final class IdleStream implements ProxiedStream {

    @Override
    public void insert(String xml) {}

    @Override
    public void give(Element stanza) {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void cut() {}
}
