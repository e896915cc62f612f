package verona.client;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import verona.stanza.Element;
import verona.stanza.StreamSplitter;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/**
 * Sees a stream's incoming text before Smack does, and tells the wire's listener of stanzas and of
 * the stream's end.
 *
 * <p>Until a resource is bound nothing is told: that part is Smack's. What answers Smack's own
 * login is not told either.
 */
final class StreamTap implements StreamSplitter.Listener {

    private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

    private final Wire.Listener listener;
    private volatile Runnable atEnd = () -> {};
    private final Set<String> loginIds = ConcurrentHashMap.newKeySet();
    private volatile boolean bound;
    private volatile boolean over;

    StreamTap(Wire.Listener listener) {
        this.listener = listener;
    }

    /** A new line begins. */
    void reset() {
        loginIds.clear();
        bound = false;
        over = false;
    }

    /** What to do when no more can come in, however that came about. */
    void atEnd(Runnable action) {
        atEnd = action;
    }

    /** The client ends the line itself: what happens to it from now on is no breaking. */
    void ending() {
        over = true;
    }

    /** Whether it has broken, or been ended. */
    boolean isOver() {
        return over;
    }

    /** Whether a resource is bound, and the rest is the scenario's. */
    boolean isBound() {
        return bound;
    }

    /** That reader, tapped. */
    Reader over(Reader reader) {
        return new TappedReader(
                reader, new StreamSplitter(this, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** Smack sends a stanza of its own. */
    void sending(String xml) {
        if (bound && !isSession(xml)) {
            listener.sentByItself(xml);
        } else {
            loginIds.add(Xml.read(xml).attributes().getOrDefault("id", ""));
        }
    }

    private static boolean isSession(String xml) {
        return xml.contains("'urn:ietf:params:xml:ns:xmpp-session'");
    }

    /** While it logs in, Smack itself says what went wrong. */
    void broken(String name) {
        boolean first = !over;
        over = true;
        if (first && bound) {
            listener.broken(name);
        }
    }

    @Override
    public void opened(String tag) {}

    @Override
    public void element(String xml) {
        Element element = Xml.read(xml);
        if (StreamErrors.is(element)) {
            ended(StreamErrors.name(element));
        } else if (over) {
            return; // The client has left.
        } else if (bound) {
            if (!isLogin(element)) {
                listener.received(xml, element);
            }
        } else {
            bound = element.name().equals("iq") && element.child(BIND, "bind") != null;
        }
    }

    private void ended(String name) {
        broken(name);
        atEnd.run();
    }

    /** Smack's own login may go on after the bind, with the session of RFC 3921. */
    private boolean isLogin(Element element) {
        return element.name().equals("iq")
                && loginIds.remove(element.attributes().getOrDefault("id", ""));
    }

    @Override
    public void closed() {
        ended("the server closed the stream");
    }

    private final class TappedReader extends FilterReader {

        private final StreamSplitter splitter;
        private boolean unreadable;

        TappedReader(Reader in, StreamSplitter splitter) {
            super(in);
            this.splitter = splitter;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            try {
                int count = super.read(buffer, offset, length);
                if (count < 0) {
                    cut("closed by the server, without closing the stream");
                } else {
                    tap(buffer, offset, count);
                }
                return count;
            } catch (IOException e) {
                cut("cut: " + e.getMessage());
                throw e;
            }
        }

        private void cut(String how) {
            ended("the connection was " + how);
        }

        private void tap(char[] buffer, int offset, int count) {
            if (unreadable) {
                return;
            }
            try {
                splitter.write(buffer, offset, count);
            } catch (XmlException e) {
                unreadable = true;
                broken("what the server sent is not well-formed XML: " + e.getMessage());
            }
        }
    }
}
