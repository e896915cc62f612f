package verona.internal.client;

import verona.internal.proxy.Proxy;
import verona.server.Connections;

/** New connections of a program under test. */
record ProgramConnections(ScenarioProgram program, Proxy proxy) implements Connections {

    @Override
    public void refuse() {
        program.settleAll();
        proxy.refuse();
    }

    @Override
    public void drop() {
        program.settleAll();
        proxy.accept(true);
    }

    @Override
    public void accept() {
        program.settleAll();
        proxy.accept(false);
    }
}
