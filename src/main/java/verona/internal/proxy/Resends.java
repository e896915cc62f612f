package verona.internal.proxy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.proxy.Breach.Kind;
import verona.stanza.Element;

/**
 * What one side sends after its session was resumed. XEP-0198 §5: first again what the other side's
 * count does not contain. So a stanza is the same one as before if it continues that list, and
 * another one if it does not, even if it reads the same.
 *
 * <p>It judges messages with an {@code id} only: without one, who says the same again may mean it.
 * Whether all that is missing is sent again is left open, as it is there.
 */
final class Resends {

    private final List<Element> acknowledged;
    private final List<Element> missing;
    private final List<Element> passedOver = new ArrayList<>();
    private int next;
    private boolean over;

    /**
     * Nothing has been sent again.
     *
     * @param acknowledged what the other side has acknowledged last
     * @param missing what it has not, in order
     */
    Resends(List<Element> acknowledged, List<Element> missing) {
        this.acknowledged = acknowledged;
        this.missing = missing;
    }

    /** What is wrong with a stanza that is sent next; null for nothing. */
    @Nullable Kind breachBy(Element stanza) {
        int found = next + indexOf(missing.subList(next, missing.size()), stanza);
        if (found >= next) {
            passedOver.addAll(missing.subList(next, found));
            next = found + 1;
            return null;
        } else if (!stanza.name().equals("message") || stanza.attribute("id") == null) {
            return null;
        } else if (indexOf(passedOver, stanza) >= 0) {
            return Kind.OUT_OF_ORDER;
        } else if (!over && indexOf(acknowledged, stanza) >= 0) {
            return Kind.SENT_TWICE;
        }
        over = true;
        passedOver.addAll(missing.subList(next, missing.size()));
        next = missing.size();
        return null;
    }

    private static int indexOf(List<Element> stanzas, Element stanza) {
        for (int i = 0; i < stanzas.size(); i++) {
            if (ManagedStream.isAgain(stanzas.get(i), stanza)) {
                return i;
            }
        }
        return -1;
    }
}
