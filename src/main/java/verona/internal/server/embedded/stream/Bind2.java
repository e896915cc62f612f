package verona.internal.server.embedded.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.sasl.UserAgent;
import verona.stanza.Element;

/** Bind 2, XEP-0386: clients bind a resource as they authenticate. */
public final class Bind2 implements SessionListener {

    private static final String NAMESPACE = "urn:xmpp:bind:0";

    private final Map<Session, String> clients = new HashMap<>();
    private final Router router;
    private final List<Feature> features;
    private final Element offer;

    /** With what those features do for clients that bind. */
    public Bind2(Router router, List<Feature> features) {
        this.router = router;
        this.features = features;
        offer = offer(features);
        router.listen(this);
    }

    /** What the stream features say of it, §3.1. */
    Element feature() {
        return offer;
    }

    private static Element offer(List<Feature> features) {
        List<Element> inline = new ArrayList<>();
        for (Feature feature : features) {
            for (String name : feature.bindFeatures()) {
                inline.add(Element.of(NAMESPACE, "feature").withAttribute("var", name));
            }
        }
        return Elements.of(NAMESPACE, "bind", Element.of(NAMESPACE, "inline").withContents(inline));
    }

    /**
     * Binds a resource if a client has asked for that.
     *
     * @param request by which it has authenticated
     * @return the answer, null if it has not asked
     */
    @Nullable Element bind(BoundStream stream, Account account, Element request) {
        Element asked = request.child(NAMESPACE, "bind");
        if (asked == null) {
            return null;
        }
        Session session = stream.bind(account, resource(Elements.childText(asked, "tag")));
        List<Element> answers =
                features.stream()
                        .map(feature -> feature.bound(session, asked))
                        .filter(Objects::nonNull)
                        .toList();
        replaceEarlier(session, UserAgent.id(request));
        return Element.of(NAMESPACE, "bound").withContents(answers);
    }

    /**
     * §3.2.1: the client's tag, if that can be part of a resource, before what nobody can guess.
     */
    private static Resourcepart resource(@Nullable String tag) {
        Resourcepart generated = Binding.generated();
        if (tag == null || tag.isEmpty()) {
            return generated;
        }
        try {
            return Jids.resource(tag + "/" + generated);
        } catch (XmppStringprepException e) {
            return generated;
        }
    }

    /** §3.2: a client has one session. */
    private void replaceEarlier(Session session, @Nullable String client) {
        if (client == null) {
            return;
        }
        for (Session each : session.account().sessions()) {
            if (client.equals(clients.get(each))) {
                router.end(each, StreamError.CONFLICT, "the same client has bound a resource anew");
            }
        }
        clients.put(session, client);
    }

    @Override
    public void ended(Session session) {
        clients.remove(session);
    }
}
