package verona.stanza;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;

/**
 * Factories that keep their reader for the next text, which halves the cost of reading a stanza.
 *
 * <p>The JDK's reader also keeps every text that it has not read to the end of the document, and a
 * stanza is not: so a factory is given up when it has read so much.
 */
final class RestingFactories {

    /** Some hundred stanzas: making a factory anew costs as much as reading a few. */
    static final int CHARACTERS = 128 * 1024;

    record Factory(XMLInputFactory xml, int read) {}

    private final Queue<Factory> resting = new ConcurrentLinkedQueue<>();
    private final Supplier<XMLInputFactory> maker;

    RestingFactories(Supplier<XMLInputFactory> maker) {
        this.maker = maker;
    }

    Factory take() {
        Factory factory = resting.poll();
        return factory == null ? new Factory(maker.get(), 0) : factory;
    }

    /** Takes a factory back that has read a text of that length. */
    void giveBack(Factory factory, int length) {
        int read = factory.read() + length;
        if (read < CHARACTERS) {
            resting.add(new Factory(factory.xml(), read));
        }
    }
}
