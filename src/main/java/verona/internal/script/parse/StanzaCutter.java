package verona.internal.script.parse;

import java.util.ArrayList;
import java.util.List;
import verona.internal.xml.StreamSplitter;
import verona.stanza.XmlException;

/** Cuts what one step sends into its elements. */
final class StanzaCutter implements StreamSplitter.Listener {

    private final List<String> elements = new ArrayList<>();
    private final String text;
    private final String masked;
    private int position;

    private StanzaCutter(String text, String masked) {
        this.text = text;
        this.masked = masked;
    }

    /**
     * The text of each element, with the space in front of it, so that its lines stay aligned.
     *
     * @param masked the same text, character by character, without quotes in placeholders
     * @throws XmlException if there is text between elements
     */
    static List<String> cut(String text, String masked) {
        StanzaCutter cutter = new StanzaCutter(text, masked);
        StreamSplitter splitter = new StreamSplitter(cutter, Integer.MAX_VALUE, Integer.MAX_VALUE);
        char[] all = ("<stream>" + masked).toCharArray();
        splitter.write(all, 0, all.length);
        return List.copyOf(cutter.elements);
    }

    @Override
    public void opened(String tag) {
        // The one that was put in front.
    }

    @Override
    public void element(String xml) {
        int start = masked.indexOf(xml, position);
        int lineStart = masked.lastIndexOf('\n', start) + 1;
        elements.add(text.substring(Math.max(lineStart, position), start + xml.length()));
        position = start + xml.length();
    }

    @Override
    public void closed() {
        // There is no closing tag.
    }
}
