package verona.internal.proxy;

import java.util.function.Consumer;
import verona.internal.fault.Pace;
import verona.stanza.Element;

/** A stream that nothing is done with. */
public class IdleStream implements ProxiedStream {

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

    @Override
    public void closeWithError(String condition) {}

    @Override
    public void disconnect() {}

    @Override
    public void disconnectAfterSending(long bytes) {}

    @Override
    public void disconnectAfterReceiving(long bytes) {}

    @Override
    public void stall() {}

    @Override
    public void pace(Consumer<Pace> change) {}

    @Override
    public boolean isStalled() {
        return false;
    }
}
