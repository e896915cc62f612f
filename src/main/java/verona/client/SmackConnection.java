package verona.client;

import java.io.IOException;
import java.io.Writer;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StreamOpen;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smack.util.ParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/**
 * Smack's connection, kept from saying what the scenario does not say, and with its incoming text
 * tapped.
 */
final class SmackConnection extends XMPPTCPConnection {

    private final boolean automatic;
    private final StreamTap tap;
    private final Object direct = new Object();
    private boolean queued;

    SmackConnection(XMPPTCPConnectionConfiguration config, boolean automatic, StreamTap tap) {
        super(config);
        this.automatic = automatic;
        this.tap = tap;
        tap.atEnd(this::ended);
    }

    /** Smack waits for the closing tag; once the connection is closed none can come any more. */
    private void ended() {
        closingStreamReceived = true;
        notifyWaitingThreads();
    }

    /**
     * Hands text to the server as it stands, past everything in Smack that knows stanzas: at once,
     * from this thread. Only where Smack sends too does it take its turn in Smack's queue, so that
     * nothing overtakes.
     */
    void sendText(String text) throws NotConnectedException, InterruptedException {
        synchronized (direct) {
            if (!queued) {
                write(text);
                return;
            }
        }
        super.sendNonza(new Text(text));
    }

    private void write(String text) throws NotConnectedException {
        Writer open = writer;
        if (open == null) {
            throw new NotConnectedException("the line is closed");
        }
        try {
            open.write(text);
            open.flush();
        } catch (IOException e) {
            throw new NotConnectedException("the line is closed: " + e.getMessage());
        }
    }

    /** Smack calls this whenever it has a new reader: at the start, and after TLS. */
    @Override
    protected void initDebugger() {
        super.initDebugger();
        reader = tap.over(reader);
    }

    @Override
    protected void sendStanzaInternal(Stanza stanza)
            throws NotConnectedException, InterruptedException {
        tap.sending(stanza.toXML(StreamOpen.CLIENT_NAMESPACE).toString());
        queueFromNowOn();
        super.sendStanzaInternal(stanza);
    }

    @Override
    public void sendNonza(Nonza nonza) throws NotConnectedException, InterruptedException {
        queueFromNowOn();
        super.sendNonza(nonza);
    }

    private void queueFromNowOn() {
        if (tap.isBound()) {
            synchronized (direct) {
                queued = true;
            }
        }
    }

    @Override
    protected void callConnectionAuthenticatedListener(boolean resumed) {
        if (automatic) {
            super.callConnectionAuthenticatedListener(resumed);
        }
    }

    @Override
    protected void invokeStanzaCollectorsAndNotifyRecvListeners(Stanza stanza) {
        boolean request = stanza instanceof IQ iq && iq.isRequestIQ();
        if (automatic || !request) {
            super.invokeStanzaCollectorsAndNotifyRecvListeners(stanza);
        }
    }

    /** A stanza that one of Smack's providers trips over must not end the connection. */
    @Override
    protected void parseAndProcessStanza(XmlPullParser parser)
            throws XmlPullParserException, IOException, InterruptedException {
        int depth = parser.getDepth();
        try {
            super.parseAndProcessStanza(parser);
        } catch (RuntimeException e) {
            if (parser.getEventType() != XmlPullParser.Event.END_ELEMENT
                    || parser.getDepth() != depth) {
                ParserUtils.forwardToEndTagOfDepth(parser, depth);
            }
        }
    }

    /** Also what Smack calls of itself when the server closes the stream. */
    @Override
    public void disconnect() {
        if (automatic) {
            super.disconnect();
            return;
        }
        try {
            disconnect((Presence) null);
        } catch (NotConnectedException e) {
            tap.broken("closed");
        }
    }

    private record Text(String text) implements Nonza {

        private static final long serialVersionUID = 1;

        @Override
        public String toXML(@Nullable XmlEnvironment environment) {
            return text;
        }

        @Override
        public String getElementName() {
            return "text";
        }

        @Override
        public String getNamespace() {
            return StreamOpen.CLIENT_NAMESPACE;
        }
    }
}
