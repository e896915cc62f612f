package verona.internal.connection;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import verona.internal.xml.StreamSplitter;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.XmlException;

/** Finds the stanzas in what a client sends, wherever a text ends. */
final class OutgoingStanzas implements StreamSplitter.Listener {

    private final BiConsumer<Element, String> stanzas;
    private final StreamSplitter splitter =
            new StreamSplitter(this, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private @Nullable OpeningTag opening;
    private boolean broken;

    OutgoingStanzas(String header, BiConsumer<Element, String> stanzas) {
        this.stanzas = stanzas;
        add(header);
    }

    void add(String text) {
        if (broken) {
            return;
        }
        try {
            splitter.write(text.toCharArray(), 0, text.length());
        } catch (XmlException e) {
            // The server ends such a stream: nothing after this is a stanza.
            broken = true;
        }
    }

    /** Whether an element has been sent in part. */
    boolean inElement() {
        return !broken && splitter.inElement();
    }

    @Override
    public void opened(String tag) {
        opening = OpeningTag.of(tag);
    }

    @Override
    public void element(String xml) {
        OpeningTag tag = opening;
        Element element = tag == null ? null : tag.read(xml);
        if (element != null && TopLevel.isStanza(element)) {
            stanzas.accept(element, xml);
        }
    }

    @Override
    public void closed() {
        broken = true;
    }
}
