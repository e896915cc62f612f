package verona.internal.server.embedded.admin;

import java.util.List;
import verona.internal.server.embedded.adhoc.AdHocCommand;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;

/** Who has an account, and who is online: XEP-0133 §4.13, §4.15, §4.18 and §4.20. */
record UserLists(Router router) {

    private static final FormField REGISTERED =
            FormField.jids("registereduserjids", "The registered users");
    private static final FormField ONLINE = FormField.jids("onlineuserjids", "The online users");
    private static final FormField REGISTERED_NUMBER =
            FormField.text("registeredusersnum", "The number of registered users");
    private static final FormField ONLINE_NUMBER =
            FormField.text("onlineusersnum", "The number of online users");

    List<AdHocCommand> all() {
        return List.of(
                list("get-registered-users-list", "List the registered users", REGISTERED, false),
                list("get-online-users-list", "List the online users", ONLINE, true),
                number("get-registered-users-num", REGISTERED_NUMBER, false),
                number("get-online-users-num", ONLINE_NUMBER, true));
    }

    private AdHocCommand list(String action, String name, FormField field, boolean online) {
        return new AdminCommand(
                action, name, List.of(), form -> AdminCommand.result(field, users(online)));
    }

    private AdHocCommand number(String action, FormField field, boolean online) {
        return new AdminCommand(
                action,
                field.label(),
                List.of(),
                form -> AdminCommand.result(field, List.of(users(online).size() + "")));
    }

    private List<String> users(boolean online) {
        return router.accounts().all().stream()
                .filter(account -> !online || isOnline(account))
                .map(account -> account.jid().toString())
                .toList();
    }

    static boolean isOnline(Account account) {
        return account.sessions().stream().anyMatch(Session::isAvailable);
    }
}
