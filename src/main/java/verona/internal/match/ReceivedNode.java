package verona.internal.match;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** A received element prepared for comparisons, with the signature of all there is in it. */
public final class ReceivedNode {

    private static final ReceivedNode[] NONE = {};

    public final Element element;
    final String text;
    final long[] keys;
    public final ReceivedNode[] children;
    final long low;
    final long high;

    private ReceivedNode(Element element, ReceivedNode[] children) {
        this.element = element;
        this.text = element.text().strip();
        this.children = children;
        this.keys = Signature.keys(element, element.attributes(), text);
        Signature signature = signature();
        this.low = signature.low();
        this.high = signature.high();
    }

    /** A parent for whole stanzas, which takes no part in a comparison itself. */
    static ReceivedNode holding(List<ReceivedNode> stanzas) {
        return new ReceivedNode(Element.of("", ""), stanzas.toArray(NONE));
    }

    /** Keeps a stack of its own: whoever is at the other end decides how deep a stanza is. */
    public static ReceivedNode of(Element root) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(root));
        while (true) {
            Open top = open.element();
            Element child = top.next();
            if (child != null) {
                open.push(new Open(child));
                continue;
            }
            ReceivedNode done = new ReceivedNode(top.element, top.done);
            open.pop();
            if (open.isEmpty()) {
                return done;
            }
            open.element().add(done);
        }
    }

    private Signature signature() {
        Signature signature = new Signature();
        signature.add(keys);
        for (ReceivedNode child : children) {
            signature.add(child.low, child.high);
        }
        return signature;
    }

    /** An element whose children are not all prepared yet. */
    private static final class Open {

        public final Element element;
        public final Iterator<Element> children;
        private final ReceivedNode[] done;
        private int count;

        Open(Element element) {
            List<Element> list = element.children();
            this.element = element;
            this.children = list.iterator();
            this.done = list.isEmpty() ? NONE : new ReceivedNode[list.size()];
        }

        @Nullable Element next() {
            return children.hasNext() ? children.next() : null;
        }

        void add(ReceivedNode child) {
            done[count++] = child;
        }
    }
}
