package verona.server.embedded.disco;

import java.util.List;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Software version, XEP-0092. */
public record VersionFeature() implements Feature {

    private static final String NAMESPACE = "jabber:iq:version";

    @Override
    public void install(Router router) {
        router.local().serverIq(NAMESPACE, VersionFeature::answer);
    }

    private static Stanza answer(Stanza request) {
        String version = VersionFeature.class.getPackage().getImplementationVersion();
        Element name = Elements.text(NAMESPACE, "name", "Verona");
        Element number =
                Elements.text(NAMESPACE, "version", version == null ? "unreleased" : version);
        return request.result(Elements.of(NAMESPACE, "query", name, number));
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(NAMESPACE);
    }
}
