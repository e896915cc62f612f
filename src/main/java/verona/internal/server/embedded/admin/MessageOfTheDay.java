package verona.internal.server.embedded.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.adhoc.AdHocCommand;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.stanza.Element;

/**
 * A message that each user receives once: at once if the user is online, or else at the next login
 * (XEP-0133 §4.24 to §4.26). When it is edited, it is not sent again.
 */
final class MessageOfTheDay implements SessionListener {

    private static final FormField MOTD =
            FormField.text("motd", "The message of the day").ofType("text-multi");

    private final Router router;
    private final Set<Account> reached = new HashSet<>();
    private @Nullable String text;

    MessageOfTheDay(Router router) {
        this.router = router;
    }

    List<AdHocCommand> commands() {
        return List.of(
                new AdminCommand(
                        "set-motd", "Set the message of the day", List.of(MOTD), this::set),
                new AdminCommand(
                        "edit-motd",
                        "Edit the message of the day",
                        List.of(MOTD),
                        () -> text == null ? List.of() : text.lines().toList(),
                        this::edit),
                new AdminCommand(
                        "delete-motd", "Delete the message of the day", List.of(), this::delete));
    }

    private Element set(AdminForm form) {
        String message = form.lines(MOTD);
        text = message;
        reached.clear();
        for (Session session : AnnounceCommand.online(router)) {
            reached.add(session.account());
            AnnounceCommand.send(router, message, session);
        }
        return AdHocCommand.note("The message of the day has been set.");
    }

    private Element edit(AdminForm form) {
        text = form.lines(MOTD);
        return AdHocCommand.note("The message of the day has been edited.");
    }

    private Element delete(AdminForm form) {
        text = null;
        return AdHocCommand.note("The message of the day has been deleted.");
    }

    @Override
    public void reachable(Session session) {
        String message = text;
        if (message != null && reached.add(session.account())) {
            AnnounceCommand.send(router, message, session);
        }
    }

    @Override
    public void deleted(Account account) {
        reached.remove(account);
    }
}
