package verona.internal.proxy;

import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.connection.Authentication;
import verona.connection.Transport;
import verona.internal.connection.LoginFailures;
import verona.internal.connection.Namespaces;
import verona.internal.connection.NegotiatedSession;
import verona.internal.connection.TopLevel;
import verona.internal.proxy.ProxyListener.Session;
import verona.stanza.Element;

/**
 * A client's: by SASL and a bound resource (RFC 6120 §6 and §7), by the extensible profile of SASL
 * (XEP-0388) and what it asks for with that, or by a session that is resumed (XEP-0198 §5).
 */
final class ClientLogin implements Login {

    private final Sessions sessions;
    private final Transport carrier;
    private Authentication authentication = Authentication.SASL;
    private String mechanism = "";
    private @Nullable String binding;
    private boolean pending;

    /** A login on a stream that has just been opened. */
    ClientLogin(Sessions sessions, Transport carrier) {
        this.sessions = sessions;
        this.carrier = carrier;
    }

    @Override
    public boolean isAttempt(Element element) {
        return element.is(Namespaces.SASL, "auth") || element.is(Namespaces.SASL2, "authenticate");
    }

    @Override
    public String refusal(Element attempt, String condition) {
        return Element.of(attempt.namespace(), "failure")
                .withChild(Element.of(Namespaces.SASL, condition))
                .toStandaloneXml();
    }

    /** RFC 6120 §6.4.5: it may try again. */
    @Override
    public boolean endsWhenRefused() {
        return false;
    }

    @Override
    public synchronized void asked(Element element) {
        if (element.is(Namespaces.SASL, "auth")) {
            authenticates(element, Authentication.SASL);
        } else if (element.is(Namespaces.SASL2, "authenticate")) {
            boolean token = element.child(Namespaces.FAST, "fast") != null;
            authenticates(element, token ? Authentication.FAST : Authentication.SASL2);
        } else if (element.is(Element.CLIENT, "iq")
                && element.child(Namespaces.BIND, "bind") != null) {
            binding = element.attribute("id");
            pending = true;
        } else if (TopLevel.isManagement(element, "resume")) {
            pending = true;
        }
    }

    private void authenticates(Element request, Authentication by) {
        String name = request.attribute("mechanism");
        mechanism = name == null ? "" : name;
        authentication = by;
        pending =
                request.child(Namespaces.BIND2, "bind") != null
                        || request.child(TopLevel.MANAGEMENT, "resume") != null;
    }

    @Override
    public synchronized boolean isPending() {
        return pending;
    }

    @Override
    public synchronized @Nullable Answer answered(Element element, @Nullable SSLSession tls) {
        pending &= !decides(element);
        if (element.is(Namespaces.SASL, "failure") || element.is(Namespaces.SASL2, "failure")) {
            return new Refused(LoginFailures.ofSasl(element));
        } else if (element.is(Namespaces.SASL2, "success")) {
            return authenticated(element, tls);
        } else if (TopLevel.isManagement(element, "resumed")) {
            return accepted(sessions.owner(element), false, Session.RESUMED, tls);
        }
        return isBinding(element) ? bound(element, tls) : null;
    }

    private boolean decides(Element element) {
        return isBinding(element)
                || element.is(Namespaces.SASL2, "success")
                || element.is(Namespaces.SASL2, "failure")
                || TopLevel.isManagement(element, "resumed")
                || TopLevel.isManagement(element, "failed");
    }

    private boolean isBinding(Element element) {
        return binding != null
                && element.is(Element.CLIENT, "iq")
                && binding.equals(element.attribute("id"));
    }

    private @Nullable Answer bound(Element answer, @Nullable SSLSession tls) {
        if ("error".equals(answer.attribute("type"))) {
            return new Refused(LoginFailures.ofBinding(answer));
        }
        Element bind = answer.child(Namespaces.BIND, "bind");
        Element jid = bind == null ? null : bind.child(Namespaces.BIND, "jid");
        return accepted(Login.jid(jid == null ? null : jid.text()), false, Session.NEW, tls);
    }

    /** XEP-0388 §2.6.1; without XEP-0386 the resource is still to be bound. */
    private @Nullable Answer authenticated(Element success, @Nullable SSLSession tls) {
        Element identifier = success.child(Namespaces.SASL2, "authorization-identifier");
        Jid jid = Login.jid(identifier == null ? null : identifier.text());
        Element resumed = success.child(TopLevel.MANAGEMENT, "resumed");
        Element bound = success.child(Namespaces.BIND2, "bound");
        if (resumed != null) {
            Jid owner = sessions.owner(resumed);
            return accepted(owner == null ? jid : owner, false, Session.RESUMED, tls);
        } else if (bound == null || jid == null) {
            return null;
        }
        Element enabled = bound.child(TopLevel.MANAGEMENT, "enabled");
        sessions.note(enabled, jid);
        return accepted(jid, true, enabled == null ? Session.NEW : Session.MANAGED, tls);
    }

    private @Nullable Answer accepted(
            @Nullable Jid jid, boolean bind2, Session session, @Nullable SSLSession tls) {
        return jid == null
                ? null
                : new Accepted(
                        jid,
                        NegotiatedSession.ofPeer(carrier, mechanism, authentication, bind2, tls)
                                .toString(),
                        session);
    }
}
