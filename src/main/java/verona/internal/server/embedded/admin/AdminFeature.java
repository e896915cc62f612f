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
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Commands of the server's domain for its administrators, XEP-0133. */
public final class AdminFeature implements Feature {

    private final Predicate<Jid> admins;
    private @Nullable AdHocCommands commands;

    /** Commands for those administrators. */
    public AdminFeature(Predicate<Jid> admins) {
        this.admins = admins;
    }

    @Override
    public void install(Router router) {
        List<AdHocCommand> all = new ArrayList<>(new AccountCommands(router).all());
        all.addAll(new UserLists(router).all());
        all.add(new AnnounceCommand(router).toCommand());
        MessageOfTheDay messageOfTheDay = new MessageOfTheDay(router);
        router.listen(messageOfTheDay);
        all.addAll(messageOfTheDay.commands());
        AdHocCommands made = new AdHocCommands(all, admins);
        router.local().serverIq(AdHocCommands.NAMESPACE, made);
        commands = made;
    }

    /** XEP-0115: what the server announces is the same for all, administrators or not. */
    @Override
    public List<String> serverFeatures() {
        return List.of(AdHocCommands.NAMESPACE);
    }

    @Override
    public @Nullable Element serverNode(Stanza request) {
        return Objects.requireNonNull(commands).node(request);
    }
}
