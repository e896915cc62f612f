package verona.internal.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.client.CallSite;
import verona.internal.client.ScenarioEntity;
import verona.internal.match.explain.Spelling;
import verona.internal.script.parse.Placeholder;

/**
 * What stands for the placeholders of a scenario's XML. A name is found as it is written, or else
 * without regard to case: a field {@code juliet} is {@code ${Juliet's JID}}.
 */
final class ScenarioPlaceholders {

    private final TestActors actors;
    private final ExtensionContext context;

    ScenarioPlaceholders(TestActors actors, ExtensionContext context) {
        this.actors = actors;
        this.context = context;
    }

    CharSequence valueOf(String placeholder) {
        Placeholder jid = Placeholder.parse(placeholder);
        if (jid != null) {
            actors.requireAvailable(jid.actor());
            ScenarioEntity entity = entity(jid.actor(), placeholder);
            return jid.full() ? entity.fullAddress() : entity.bareAddress();
        }
        CharSequence place = place(placeholder);
        if (place == null) {
            throw unknown(placeholder, "no room or server '" + placeholder + "'");
        }
        return place;
    }

    private ScenarioEntity entity(String name, String placeholder) {
        List<ScenarioEntity> entities = actors.entities();
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .or(
                        () ->
                                entities.stream()
                                        .filter(entity -> entity.name().equalsIgnoreCase(name))
                                        .findFirst())
                .orElseThrow(
                        () ->
                                unknown(
                                        placeholder,
                                        "no client, component or program '" + name + "'"));
    }

    private Map<String, CharSequence> places() {
        Map<String, CharSequence> places = new LinkedHashMap<>(actors.servers());
        places.putAll(actors.rooms());
        return places;
    }

    private @Nullable CharSequence place(String name) {
        Map<String, CharSequence> places = places();
        CharSequence exact = places.get(name);
        if (exact != null) {
            return exact;
        }
        return places.entrySet().stream()
                .filter(
                        place ->
                                place.getKey()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private RuntimeException unknown(String placeholder, String what) {
        TreeSet<String> known = new TreeSet<>();
        for (ScenarioEntity entity : actors.entities()) {
            known.add("${" + entity.name() + "'s JID}");
            known.add("${" + entity.name() + "'s full JID}");
        }
        places().keySet().forEach(room -> known.add("${" + room + "}"));
        String nearest = Spelling.near("${" + placeholder + "}", known);
        return CallSite.withoutOurFrames(
                DeclarationErrors.declaration(
                        context.getRequiredTestClass().getName()
                                + " ("
                                + context.getDisplayName()
                                + ")",
                        "uses ${" + placeholder + "}, and there is " + what,
                        (nearest == null ? "" : "did you mean " + nearest + "? Otherwise ")
                                + "declare it with @Client, @Component, @Program, @Room or"
                                + " @Server, or use one of "
                                + String.join(", ", known)));
    }
}
