package verona;

import java.util.List;

/** The stanzas that one step has received. */
public interface ReceivedStanzas {

    /** The stanzas in the order of the expectations. */
    List<Received> stanzas();

    /**
     * The stanza that matched the expectation with that index, from 0.
     *
     * @throws IndexOutOfBoundsException if there was no such expectation
     */
    default Received get(int index) {
        return stanzas().get(index);
    }
}
