package verona.internal.proxy;

import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.connection.StreamErrors;
import verona.internal.proxy.ProxyListener.Session;
import verona.stanza.Element;

/** A component's, XEP-0114 §3. */
final class ComponentLogin implements Login {

    private @Nullable Jid domain;
    private boolean shookHands;

    @Override
    public boolean isAttempt(Element element) {
        return element.name().equals("handshake");
    }

    @Override
    public String refusal(Element attempt, String condition) {
        return StreamErrors.text(condition);
    }

    @Override
    public boolean endsWhenRefused() {
        return true;
    }

    @Override
    public synchronized void asked(Element element) {
        if (element.is(Element.STREAMS, "stream")) {
            domain = Login.jid(element.attribute("to"));
        }
        shookHands |= element.name().equals("handshake");
    }

    @Override
    public synchronized boolean isPending() {
        return shookHands;
    }

    @Override
    public synchronized @Nullable Answer answered(Element element, @Nullable SSLSession tls) {
        boolean asked = shookHands;
        shookHands = false;
        if (domain != null && element.name().equals("handshake")) {
            return new Accepted(domain, "handshake over TCP without TLS", Session.NEW);
        }
        return asked && StreamErrors.is(element)
                ? new Refused(StreamErrors.condition(element))
                : null;
    }
}
