package verona.internal.junit;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.client.CutWatch;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioEntity;
import verona.internal.client.ScenarioProgram;

/** Whose connection is cut in a test. */
final class CutNames {

    private CutNames() {}

    /**
     * Chooses the only program if the test does not say whose it is.
     *
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if that is not clear,
     *     or who is named has no connection that can be cut
     */
    static void choose(ExtensionContext context, List<ScenarioEntity> entities, CutWatch watch) {
        List<String> programs = names(entities, ScenarioProgram.class);
        List<String> clients = names(entities, ScenarioClient.class);
        if (!watch.isOfNobody()) {
            require(context, watch, programs, clients);
        } else if (programs.size() == 1) {
            watch.of(programs.get(0));
        } else {
            throw unclear(context, programs.isEmpty() ? clients : programs, programs.isEmpty());
        }
    }

    private static List<String> names(
            List<ScenarioEntity> entities, Class<? extends ScenarioEntity> type) {
        return entities.stream().filter(type::isInstance).map(ScenarioEntity::name).toList();
    }

    private static void require(
            ExtensionContext context, CutWatch watch, List<String> programs, List<String> clients) {
        if (programs.stream().noneMatch(watch::concerns)
                && clients.stream().noneMatch(watch::concerns)) {
            throw DeclarationErrors.declaration(
                    ShownCut.where(context),
                    "names '" + watch.entity() + "', which is no program or client of the test",
                    "name one that lives for one test"
                            + listed("; its programs: ", programs)
                            + listed("; its clients: ", clients));
        }
    }

    private static String listed(String what, List<String> names) {
        return names.isEmpty() ? "" : what + String.join(", ", names);
    }

    private static RuntimeException unclear(
            ExtensionContext context, List<String> names, boolean noProgram) {
        String example = names.isEmpty() ? "" : "write @Cuts(of = \"" + names.get(0) + "\")";
        return DeclarationErrors.declaration(
                ShownCut.where(context),
                noProgram
                        ? "cuts the connection of a program, and the test declares none"
                        : "does not say which program's connection is cut",
                noProgram
                        ? "declare one with @Program"
                                + (names.isEmpty() ? "" : ", or name a client: " + example)
                        : example);
    }
}
