package verona.internal.server.embedded.info;

import java.util.ArrayList;
import java.util.List;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.server.embedded.options.Software;
import verona.stanza.Element;

/** Software version, XEP-0092. */
public record VersionFeature(Software software) implements Feature, IqHandler {

    private static final String NAMESPACE = "jabber:iq:version";

    @Override
    public void install(Router router) {
        router.local().serverIq(NAMESPACE, this);
    }

    @Override
    public Stanza handle(Stanza request) {
        IqHandler.requireGet("query", request);
        return request.result(answer());
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE);
    }

    private Element answer() {
        List<Element> content = new ArrayList<>();
        content.add(Elements.text(NAMESPACE, "name", software.name()));
        content.add(Elements.text(NAMESPACE, "version", software.version()));
        if (!software.os().isEmpty()) {
            content.add(Elements.text(NAMESPACE, "os", software.os()));
        }
        return Element.of(NAMESPACE, "query").withContents(content);
    }
}
