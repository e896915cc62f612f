package verona.server.embedded.info;

import java.util.List;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.IqHandler;
import verona.server.embedded.core.Router;

/** Software version, XEP-0092. */
public record VersionFeature(Software software) implements Feature {

    @Override
    public void install(Router router) {
        router.local()
                .serverIq(
                        Software.NAMESPACE,
                        IqHandler.get("query", query -> query.result(software.toElement())));
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(Software.NAMESPACE);
    }
}
