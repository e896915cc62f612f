package verona.internal.server.embedded.fault;

import verona.internal.fault.Faults;
import verona.internal.fault.LoginRefusals;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;

/** What goes wrong because a test wants it to. Before all other features, so that it sees all. */
public final class FaultFeature implements Feature {

    private final Faults faults = new Faults();
    private final LoginRefusals refusals = new LoginRefusals();

    @Override
    public void install(Router router) {
        Pings pings = new Pings();
        router.filter(pings);
        router.listen(pings);
        FaultyInput input = new FaultyInput(router, faults, refusals);
        router.filterInput(input);
        router.listen(input);
        router.accounts().gate(account -> refusals.next(account.jid()));
        router.filterStreams((jid, stream) -> new FaultyStream(faults, pings, jid, stream));
    }

    /** The faults that wait for their stanzas. */
    public Faults faults() {
        return faults;
    }

    /** The logins that are to be refused. */
    public LoginRefusals refusals() {
        return refusals;
    }
}
