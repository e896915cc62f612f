package verona.internal.xml;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.XmlException;

/**
 * Cuts the text of an XMPP stream into its top-level elements, as they come, without changing a
 * character.
 *
 * <p>It knows tags, quotes and CDATA sections, and what RFC 6120 §11.1 forbids; whether a cut-out
 * element is well formed is for {@link OpeningTag#read(String)} to say. A second opening tag at the
 * top is reported as an opening again. White space between elements (keep-alives) is dropped.
 *
 * <pre>{@code
 * StreamSplitter splitter = new StreamSplitter(listener, Integer.MAX_VALUE, Integer.MAX_VALUE);
 * splitter.write(buffer, 0, reader.read(buffer));
 * }</pre>
 */
public final class StreamSplitter {

    /** The events of the stream, in order. */
    public interface Listener {

        /** The stream was opened, or opened again; {@code tag} is its opening tag. */
        void opened(String tag);

        /** A whole top-level element. */
        void element(String xml);

        /** The stream's closing tag. */
        void closed();
    }

    private enum State {
        TEXT,
        LESS_THAN,
        TAG,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        QUESTION_MARK,
        DECLARATION,
        BANG,
        CDATA
    }

    private static final String STREAM = "stream";
    private static final String CDATA_START = "<![CDATA[";

    /** XML 1.0 §2.8, productions 23 to 26 and 32. */
    private static final Pattern DECLARATION =
            Pattern.compile(
                    "<\\?xml\\s+version\\s*=\\s*(?:'1\\.\\d+'|\"1\\.\\d+\")"
                            + "(?:\\s+encoding\\s*=\\s*(['\"])([A-Za-z][\\w.-]*)\\1)?"
                            + "(?:\\s+standalone\\s*=\\s*(['\"])(?:yes|no)\\3)?\\s*\\?>");

    /** An entity other than those that XML itself has (XML 1.0 §4.6). */
    private static final Pattern ENTITY =
            Pattern.compile("(?!(?:amp|lt|gt|apos|quot)$)[\\p{L}_:][\\p{L}\\p{M}\\p{N}_:.\\-·]*");

    /** Between two elements a stream is to hold no more memory than this. */
    private static final int KEPT = 4096;

    private static final int NONE = -1;

    private final Listener listener;
    private final int maxLength;
    private final int maxDepth;
    private StringBuilder pending = new StringBuilder();
    private State state = State.TEXT;
    private int depth;
    private int tagStart;
    private int referenceStart = NONE;
    private int[] openTags = new int[16];
    private String streamTag = "";
    private boolean mayBeDeclared = true;
    private boolean closed;

    /**
     * A splitter for one stream.
     *
     * @param maxLength how many characters a top-level element may have
     * @param maxDepth how deep a top-level element may nest, itself counted as 1
     */
    public StreamSplitter(Listener listener, int maxLength, int maxDepth) {
        this.listener = listener;
        this.maxLength = maxLength;
        this.maxDepth = maxDepth;
    }

    /**
     * Takes in the next characters; the listener is called from here.
     *
     * @throws XmlException if this can be no XMPP stream: a comment, a doctype, text between
     *     stanzas …
     * @throws TooLargeException if an element is longer or deeper than allowed
     * @throws EncodingException if the XML declaration names another encoding than UTF-8
     */
    public void write(char[] buffer, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end) {
            int next = afterPlain(buffer, i, end);
            pending.append(buffer, i, next - i);
            if (next < end) {
                next(buffer[next++]);
            }
            i = next;
        }
    }

    /** Where what is only kept ends, and something follows that has to be looked at. */
    private int afterPlain(char[] buffer, int start, int end) {
        long room = (long) maxLength - pending.length();
        int last = (int) Math.min(end, start + room);
        int i = start;
        switch (state) {
            case TEXT -> {
                while (depth > 1 && i < last && isPlain(buffer[i])) {
                    i++;
                }
            }
            case SINGLE_QUOTED, DOUBLE_QUOTED -> {
                char quote = state == State.SINGLE_QUOTED ? '\'' : '"';
                while (i < last && isPlain(buffer[i]) && buffer[i] != quote) {
                    i++;
                }
            }
            case TAG -> {
                boolean afterSlash = pending.charAt(pending.length() - 1) == '/';
                while (!afterSlash && i < last && isPlainInTag(buffer[i])) {
                    i++;
                }
            }
            default -> {}
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return c != '<' && c != '&' && c != ';';
    }

    private static boolean isPlainInTag(char c) {
        return c != '>' && c != '/' && c != '\'' && c != '"' && c != '<';
    }

    /**
     * The stream is opened anew next (RFC 6120 §4.3.3), and an XML declaration may stand before its
     * opening tag once more.
     */
    public void restart() {
        mayBeDeclared = true;
    }

    /** Whether part of an element is held back, waiting for its end. */
    public boolean inElement() {
        return pending.length() > 0;
    }

    private void next(char c) {
        if (closed) {
            if (!isSpace(c)) {
                throw error("there is text after the end of the stream");
            }
            return;
        }
        if (pending.length() == 0 && state == State.TEXT && isSpace(c)) {
            // XML 1.0 §2.8: nothing stands before a document's declaration.
            mayBeDeclared = mayBeDeclared && depth > 0;
            return;
        }
        if (pending.length() >= maxLength) {
            throw new TooLargeException("an element of more than " + maxLength + " characters");
        }
        pending.append(c);
        switch (state) {
            case TEXT -> text(c);
            case QUESTION_MARK -> questionMark(c);
            case LESS_THAN -> lessThan(c);
            case TAG -> tag(c);
            case SINGLE_QUOTED -> quoted(c, '\'');
            case DOUBLE_QUOTED -> quoted(c, '"');
            case DECLARATION -> declaration(c);
            case BANG -> bang(c);
            case CDATA -> cdata(c);
        }
    }

    private void text(char c) {
        if (c == '<') {
            tagStart = pending.length() - 1;
            state = State.LESS_THAN;
        } else if (depth <= 1) {
            throw error("there is text between stanzas: '" + c + "'");
        } else {
            reference(c);
        }
    }

    /**
     * Whatever else begins with an ampersand is not well formed, and is refused when it is read.
     */
    private void reference(char c) {
        int end = pending.length() - 1;
        if (c == '&') {
            referenceStart = end;
        } else if (c == ';' && referenceStart >= 0) {
            String name = pending.substring(referenceStart + 1, end);
            if (ENTITY.matcher(name).matches()) {
                throw restricted("the entity &" + name + ";");
            }
            referenceStart = NONE;
        }
    }

    private void lessThan(char c) {
        if (c == '?') {
            state = State.QUESTION_MARK;
        } else if (c == '!') {
            state = State.BANG;
        } else if (c == '>' || c == '<' || c == ':' || isSpace(c)) {
            throw error("'<" + c + "' starts no tag");
        } else {
            state = State.TAG;
        }
    }

    private void tag(char c) {
        if (c != '>' && isSlash(pending.length() - 2)) {
            throw error("'/' inside of a tag");
        }
        switch (c) {
            case '\'' -> state = State.SINGLE_QUOTED;
            case '"' -> state = State.DOUBLE_QUOTED;
            case '<' -> throw error("'<' inside of a tag");
            case '>' -> tagEnded();
            default -> {}
        }
    }

    private boolean isSlash(int position) {
        return position > tagStart + 1 && pending.charAt(position) == '/';
    }

    private void quoted(char c, char quote) {
        if (c == quote) {
            state = State.TAG;
        } else if (c == '<') {
            throw error("'<' inside of an attribute's value");
        } else {
            reference(c);
        }
    }

    /** XML 1.0 §2.6: no processing instruction is named 'xml', in whichever case. */
    private void questionMark(char c) {
        if (!isSpace(c) && c != '?' && c != '>') {
            return;
        }
        String target = pending.substring(tagStart + 2, pending.length() - 1);
        if (!target.equalsIgnoreCase("xml")) {
            throw restricted("a processing instruction");
        }
        if (!mayBeDeclared || tagStart > 0) {
            throw error("an XML declaration stands at the beginning of a stream only");
        }
        state = State.DECLARATION;
    }

    private void declaration(char c) {
        if (c == '>' && pending.charAt(pending.length() - 2) == '?') {
            Matcher declaration = DECLARATION.matcher(pending);
            if (!declaration.matches()) {
                throw error("this is no XML declaration: " + pending);
            }
            String encoding = declaration.group(2);
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                throw new EncodingException(encoding);
            }
            mayBeDeclared = false;
            pending.setLength(0);
            state = State.TEXT;
        }
    }

    private void bang(char c) {
        int length = pending.length() - tagStart;
        if (length <= CDATA_START.length() && c == CDATA_START.charAt(length - 1)) {
            if (length == CDATA_START.length()) {
                if (depth <= 1) {
                    throw error("there is text between stanzas");
                }
                state = State.CDATA;
            }
            return;
        }
        throw restricted(c == '-' ? "a comment" : "a doctype");
    }

    private void cdata(char c) {
        int end = pending.length();
        if (c == '>' && pending.charAt(end - 2) == ']' && pending.charAt(end - 3) == ']') {
            state = State.TEXT;
        }
    }

    private void tagEnded() {
        state = State.TEXT;
        mayBeDeclared = false;
        if (pending.charAt(tagStart + 1) == '/') {
            endTag();
        } else {
            startTag(pending.charAt(pending.length() - 2) == '/');
        }
    }

    private void endTag() {
        boolean matches =
                depth <= 1
                        ? depth == 1 && closes(streamTag, 1)
                        : closes(pending, openTags[depth] + 1);
        if (!matches) {
            throw error(pending.substring(tagStart) + expectedEnd());
        }
        depth--;
        if (depth == 1) {
            listener.element(take());
        } else if (depth < 1) {
            closed = true;
            pending.setLength(0);
            listener.closed();
        }
    }

    private String expectedEnd() {
        CharSequence opening = depth > 1 ? pending : streamTag;
        int start = depth > 1 ? openTags[depth] + 1 : 1;
        int end = start;
        while (end < opening.length() && !endsName(opening.charAt(end))) {
            end++;
        }
        return end == start
                ? " ends nothing"
                : " stands where </" + opening.subSequence(start, end) + "> is expected";
    }

    /**
     * Whether the end tag at the end has the name that stands there. What is cut out is not well
     * formed either way, but only here is it known at once, and not with the stream's next tags.
     */
    private boolean closes(CharSequence opening, int name) {
        return sameName(pending, tagStart + 2, opening, name);
    }

    private static boolean sameName(CharSequence tag, int at, CharSequence other, int otherAt) {
        int end = at;
        int otherEnd = otherAt;
        while (!endsName(tag.charAt(end)) && tag.charAt(end) == other.charAt(otherEnd)) {
            end++;
            otherEnd++;
        }
        return endsName(tag.charAt(end)) && endsName(other.charAt(otherEnd));
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    private void startTag(boolean empty) {
        if (depth == 0 && empty) {
            throw error("the stream is empty");
        }
        if (depth == 0 || depth == 1 && isStream()) {
            depth = 1;
            streamTag = take();
            listener.opened(streamTag);
        } else if (empty && depth == 1) {
            listener.element(take());
        } else {
            deeper(empty);
        }
    }

    private void deeper(boolean empty) {
        if (depth > maxDepth) {
            throw new TooLargeException("an element of more than " + maxDepth + " levels");
        }
        if (!empty) {
            depth++;
            openTags = depth < openTags.length ? openTags : Arrays.copyOf(openTags, depth * 2);
            openTags[depth] = tagStart;
        }
    }

    /**
     * An opening tag at the top is the stream's again if it has the same name, or is one of streams
     * by what it declares itself: the prefix may be another (RFC 6120 §4.8.5).
     */
    private boolean isStream() {
        return sameName(pending, tagStart + 1, streamTag, 1) || opensStream();
    }

    private boolean opensStream() {
        int end = tagStart + 1;
        while (!endsName(pending.charAt(end))) {
            end++;
        }
        int start = Math.max(tagStart, end - STREAM.length());
        return STREAM.contentEquals(pending.subSequence(start, end))
                && (start == tagStart + 1 || pending.charAt(start - 1) == ':')
                && isOfStreams(pending.substring(tagStart));
    }

    private static boolean isOfStreams(String tag) {
        try {
            return OpeningTag.of(tag).element().is(Element.STREAMS, STREAM);
        } catch (XmlException e) {
            return false;
        }
    }

    private String take() {
        String text = pending.toString();
        if (pending.capacity() > KEPT) {
            pending = new StringBuilder();
        }
        pending.setLength(0);
        referenceStart = NONE;
        return text;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static XmlException error(String message) {
        return new XmlException(message, false, 0, 0);
    }

    private static XmlException restricted(String what) {
        return new XmlException(
                what + " is not allowed in an XMPP stream (RFC 6120 §11.1)", true, 0, 0);
    }

    /** An element is longer or nests deeper than the splitter allows. */
    public static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooLargeException(String message) {
            super(message);
        }
    }

    /** The stream says that it is in another encoding than UTF-8 (RFC 6120 §11.6). */
    public static final class EncodingException extends RuntimeException {

        private static final long serialVersionUID = 1;

        EncodingException(String encoding) {
            super("streams are in UTF-8, not in '" + encoding + "'");
        }
    }
}
