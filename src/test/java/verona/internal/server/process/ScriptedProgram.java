package verona.internal.server.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import verona.server.Routing;

/**
 * A program that is no server.
 *
 * @param executable its file
 */
record ScriptedProgram(Path executable) implements ServerProgram {

    static final Executable INSTALLED =
            new Executable("Montague", "montagued", "install it (apt-get install montague)");

    @Override
    public String name() {
        return INSTALLED.server();
    }

    @Override
    public String installation() {
        return INSTALLED.installation();
    }

    @Override
    public Routing routing() {
        return Routing.IN_ORDER;
    }

    @Override
    public List<String> files() {
        return List.of();
    }

    @Override
    public List<String> command(Path folder) {
        return List.of(executable.toString());
    }

    @Override
    public void prepare(Map<String, String> environment, Path folder) {
        environment.remove("MONTAGUE_HOME");
    }
}
