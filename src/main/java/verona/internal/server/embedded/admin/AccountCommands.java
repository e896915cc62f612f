package verona.internal.server.embedded.admin;

import static verona.internal.server.embedded.core.FormField.jid;
import static verona.internal.server.embedded.core.FormField.jids;
import static verona.internal.server.embedded.core.FormField.text;

import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.adhoc.AdHocCommand;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StreamError;
import verona.stanza.Element;

/** What administrators do to accounts: XEP-0133 §4.1, §4.2, §4.5 and §4.7. */
record AccountCommands(Router router) {

    private static final FormField ACCOUNT = jid("accountjid", "The account's JID");
    private static final FormField ACCOUNTS = jids("accountjids", "The accounts' JIDs");
    private static final FormField PASSWORD =
            text("password", "The password").ofType("text-private");
    private static final FormField AGAIN =
            text("password-verify", "The password again").ofType("text-private");

    List<AdHocCommand> all() {
        return List.of(
                new AdminCommand(
                        "add-user", "Add a user", List.of(ACCOUNT, PASSWORD, AGAIN), this::add),
                new AdminCommand("delete-user", "Delete users", List.of(ACCOUNTS), this::delete),
                new AdminCommand(
                        "end-user-session", "End sessions", List.of(ACCOUNTS), this::endSessions),
                new AdminCommand(
                        "change-user-password",
                        "Change a user's password",
                        List.of(ACCOUNT, PASSWORD),
                        this::changePassword));
    }

    private Element add(AdminForm form) {
        EntityBareJid name = ofThisDomain(form.jid(ACCOUNT));
        String password = form.text(PASSWORD);
        if (!password.equals(form.text(AGAIN))) {
            throw AdminForm.bad("the passwords differ");
        }
        if (!router.accounts().create(name.getLocalpart(), password)) {
            throw new StanzaError(Condition.CONFLICT, "there is such an account already");
        }
        return AdHocCommand.note(name + " has been added");
    }

    /** The JID of an account that the server has or could have. */
    private EntityBareJid ofThisDomain(Jid jid) {
        EntityBareJid name = jid.asEntityBareJidIfPossible();
        if (name == null || !name.getDomain().equals(router.domain().getDomain())) {
            throw new StanzaError(Condition.NOT_ALLOWED, jid + " is no account of this server");
        }
        return name;
    }

    private Account account(Jid jid) {
        Account account = router.accounts().find(ofThisDomain(jid));
        if (account == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no account " + jid);
        }
        return account;
    }

    /** All of them, or none. */
    private Element delete(AdminForm form) {
        List<Account> accounts = form.jids(ACCOUNTS).stream().map(this::account).toList();
        accounts.forEach(router::delete);
        return AdHocCommand.note("deleted: " + accounts.stream().map(Account::jid).toList());
    }

    private Element changePassword(AdminForm form) {
        Account account = account(form.jid(ACCOUNT));
        account.changePassword(form.text(PASSWORD));
        return AdHocCommand.note("the password of " + account.jid() + " has been changed");
    }

    /** §4.5: the session of a full JID, all those of a bare one. */
    private Element endSessions(AdminForm form) {
        List<Session> sessions = new ArrayList<>();
        form.jids(ACCOUNTS).forEach(jid -> sessions.addAll(sessions(jid)));
        sessions.forEach(
                session ->
                        router.end(session, StreamError.RESET, "an administrator has ended this"));
        return AdHocCommand.note("ended: " + sessions.stream().map(Session::jid).toList());
    }

    private List<Session> sessions(Jid jid) {
        return account(jid).sessions().stream()
                .filter(session -> !jid.hasResource() || session.jid().equals(jid))
                .toList();
    }
}
