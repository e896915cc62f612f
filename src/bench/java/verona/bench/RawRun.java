package verona.bench;

import java.io.IOException;
import verona.server.Account;

/** The scenario over raw sockets, on one thread: the floor. */
final class RawRun implements Run {

    private final BenchAccounts accounts;
    private final Script script;
    private final boolean managed;
    private RawClient romeo;
    private RawClient juliet;

    RawRun(BenchAccounts accounts, Script script) {
        this(accounts, script, false);
    }

    /** With stream management, if that is wanted. */
    RawRun(BenchAccounts accounts, Script script, boolean managed) {
        this.accounts = accounts;
        this.script = script;
        this.managed = managed;
    }

    private RawClient connect(Account account) throws IOException {
        RawClient client = RawClient.connect(accounts.server(), account);
        if (managed) {
            client.manage();
        }
        return client;
    }

    @Override
    public void connect() throws IOException {
        romeo = connect(accounts.romeo());
    }

    @Override
    public void prepare() throws IOException {
        romeo.send(script.romeoEnters());
        romeo.await("</presence>");
        romeo.await("</message>");
        romeo.send(script.config());
        romeo.await("config1");
        romeo.send(script.julietBecomesMember());
        romeo.await("</message>");
        romeo.await("member1");
    }

    @Override
    public void connectJuliet() throws IOException {
        juliet = connect(accounts.juliet());
    }

    @Override
    public void enter() throws IOException {
        juliet.send(script.julietEnters());
        juliet.await("</presence>");
        juliet.await("</presence>");
        juliet.await("</message>");
        romeo.await("</presence>");
        juliet.barrier(accounts.server().domain());
    }

    @Override
    public void change() throws IOException {
        romeo.send(script.members());
        romeo.await("members");
        romeo.send(script.rosalineBecomesMember());
        romeo.await("</message>");
        romeo.await("member2");
        romeo.send(script.finished());
        juliet.await("Finished!");
    }

    @Override
    public void close() throws IOException {
        romeo.end();
        juliet.end();
        romeo.close();
        juliet.close();
    }
}
