package verona.internal.server.embedded.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.adhoc.AdHocCommand;
import verona.internal.server.embedded.adhoc.AdHocCommands;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Commands of the server's domain for its administrators, XEP-0133. */
public final class AdminFeature implements Feature, IqHandler {

    private final Predicate<Jid> admins;
    private @Nullable Router router;
    private @Nullable MessageOfTheDay messageOfTheDay;

    /** Null until the first stanza for it. */
    private @Nullable AdHocCommands commands;

    /** Commands for those administrators. */
    public AdminFeature(Predicate<Jid> admins) {
        this.admins = admins;
    }

    @Override
    public void install(Router installed) {
        router = installed;
        messageOfTheDay = new MessageOfTheDay(installed);
        installed.listen(messageOfTheDay);
        installed.local().serverIq(AdHocCommands.NAMESPACE, this);
    }

    private AdHocCommands commands() {
        AdHocCommands made = commands;
        if (made == null) {
            made = new AdHocCommands(all(Objects.requireNonNull(router)), admins);
            commands = made;
        }
        return made;
    }

    private List<AdHocCommand> all(Router installed) {
        List<AdHocCommand> all = new ArrayList<>(new AccountCommands(installed).all());
        all.addAll(new UserLists(installed).all());
        all.add(new AnnounceCommand(installed).toCommand());
        all.addAll(Objects.requireNonNull(messageOfTheDay).commands());
        return all;
    }

    @Override
    public Stanza handle(Stanza request) {
        return commands().handle(request);
    }

    /** XEP-0115: what the server announces is the same for all, administrators or not. */
    @Override
    public List<String> serverFeatures() {
        return List.of(AdHocCommands.NAMESPACE);
    }

    @Override
    public @Nullable Element serverNode(Stanza request) {
        return commands().node(request);
    }
}
