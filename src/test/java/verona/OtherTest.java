package verona;

import verona.server.RunningTest;
import verona.stanza.Element;
import verona.stanza.Placeholders;

/** A test that runs beside another, without clients. */
final class OtherTest implements RunningTest {

    @Override
    public void settle() {
        // Nobody has sent anything.
    }

    @Override
    public Placeholders placeholders() {
        return Placeholders.with(name -> name);
    }

    @Override
    public boolean isSender(String address) {
        return false;
    }

    @Override
    public boolean isBarrier(Element stanza) {
        return false;
    }
}
