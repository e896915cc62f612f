package verona.internal.server.embedded.info;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.server.embedded.options.ExternalService;
import verona.stanza.Element;

/**
 * External service discovery, XEP-0215.
 *
 * @param services the services that the server announces, in that order
 */
public record ExternalServicesFeature(List<ExternalService> services) implements Feature {

    @Override
    public void install(Router router) {
        router.local().serverIq(OfferedService.NAMESPACE, request -> answer(router, request));
    }

    private Stanza answer(Router router, Stanza request) {
        if (router.accounts().find(request.from().asBareJid()) == null) {
            throw new StanzaError(Condition.FORBIDDEN, "that is for accounts of this server");
        }
        Element payload = request.payload();
        Predicate<OfferedService> chosen =
                switch (request.isSet() ? "" : payload.name()) {
                    case "services" -> ofType(payload.attribute("type"));
                    case "credentials" -> named(payload);
                    default -> throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "ask for them");
                };
        return request.result(answer(payload.name(), chosen, router.clock().now()));
    }

    private Element answer(String name, Predicate<OfferedService> chosen, Instant now) {
        List<Element> found =
                offered().filter(chosen).map(service -> service.toElement(now)).toList();
        return Element.of(OfferedService.NAMESPACE, name).withContents(found);
    }

    private Stream<OfferedService> offered() {
        return services.stream().map(OfferedService::new);
    }

    /** XEP-0215 §3.2. */
    private static Predicate<OfferedService> ofType(@Nullable String type) {
        return service -> type == null || service.isOf(type);
    }

    /** XEP-0215 §3.3. */
    private Predicate<OfferedService> named(Element credentials) {
        List<Element> asked = credentials.children();
        if (asked.isEmpty() || !asked.stream().allMatch(ExternalServicesFeature::isNamed)) {
            throw new StanzaError(Condition.BAD_REQUEST, "name services by type and host");
        }
        Predicate<OfferedService> named =
                service -> service.isRestricted() && asked.stream().anyMatch(service::isNamedBy);
        if (offered().noneMatch(named)) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "no such service takes credentials");
        }
        return named;
    }

    private static boolean isNamed(Element service) {
        return service.is(OfferedService.NAMESPACE, "service")
                && service.attribute("type") != null
                && service.attribute("host") != null;
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(OfferedService.NAMESPACE);
    }
}
