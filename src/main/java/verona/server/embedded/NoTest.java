package verona.server.embedded;

import verona.server.RunningTest;
import verona.server.ServerException;
import verona.stanza.Element;
import verona.stanza.Placeholders;

/** What a server knows that no test plays its clients on. */
final class NoTest implements RunningTest {

    @Override
    public void settle() {
        // There is nothing that could be on its way.
    }

    @Override
    public Placeholders placeholders() {
        return Placeholders.with(
                name -> {
                    throw new ServerException(
                            "${"
                                    + name
                                    + "} stands for nothing here: only a test's own server, which"
                                    + " is a parameter of the test, knows its clients and rooms");
                });
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
