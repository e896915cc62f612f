package verona.internal.connection;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import verona.stanza.Element;

/** How a client gets to its session by SASL2: XEP-0388, XEP-0386 and XEP-0198 §9. */
final class Sasl2Negotiation {

    private final ClientStream stream;
    private final Login login;
    private final Sasl2Login sasl2;

    /**
     * On a stream that is open.
     *
     * @throws ConnectionException if the server does not offer SASL2
     */
    Sasl2Negotiation(
            ClientStream stream,
            XmlStream connection,
            Login login,
            ConnectionOptions options,
            UserAgent agent) {
        this.stream = stream;
        this.login = login;
        stream.requireNoTls();
        if (!ExtensibleSasl.isOffered(stream.features())) {
            throw new ConnectionException(
                    "the server does not offer SASL2 (XEP-0388): say authentication = SASL", null);
        }
        sasl2 = new Sasl2Login(connection, login, options, agent, stream.features());
    }

    /**
     * Logs in and binds a resource.
     *
     * @param manager enables stream management, if it is not null
     */
    EntityFullJid logIn(@Nullable StreamManager manager) {
        // XEP-0386 §3.2.1: a client can't choose its resource.
        boolean inline = login.resource().isEmpty() && Bind2.isOffered(stream.features());
        return inline ? bindInline(manager) : bindLater(manager);
    }

    private EntityFullJid bindInline(@Nullable StreamManager manager) {
        boolean managed = manager != null && Bind2.offersManagement(stream.features());
        sasl2.request(Bind2.request(managed));
        Element success = authenticate();
        stream.readFeatures();
        EntityFullJid jid = ResourceBinding.jid(Bind2.identity(success));
        stream.boundInline();
        if (manager != null && managed) {
            ClientStream.enabled(manager, Bind2.management(success));
        } else if (manager != null) {
            stream.enable(manager);
        }
        return jid;
    }

    private EntityFullJid bindLater(@Nullable StreamManager manager) {
        authenticate();
        stream.readFeatures();
        EntityFullJid jid = stream.bind(login.resource());
        if (manager != null) {
            stream.enable(manager);
        }
        return jid;
    }

    private Element authenticate() {
        Sasl2Login.Outcome outcome = sasl2.logIn();
        stream.authenticated(outcome.mechanism(), sasl2);
        return outcome.success();
    }

    /** Logs in and resumes a session. */
    void resume(StreamManager manager) {
        if (ExtensibleSasl.offersResumption(stream.features())) {
            sasl2.request(manager.resume());
            stream.resumed(manager, Bind2.resumption(authenticate()));
        } else {
            authenticate();
            stream.readFeatures();
            stream.resume(manager);
        }
    }
}
