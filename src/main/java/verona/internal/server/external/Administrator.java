package verona.internal.server.external;

import java.util.Map;
import java.util.Set;
import verona.internal.connection.AuthenticationException;
import verona.internal.connection.ClientStream;
import verona.server.Account;
import verona.server.ServerException;

/**
 * Accounts made by an administrator of the server, who runs the commands of XEP-0133 §4.1 and §4.2.
 */
record Administrator(ServerProfile server, Account admin) implements AccountMaker {

    /** What servers answer if an account that is to be deleted is not there. */
    private static final Set<String> GONE = Set.of("item-not-found", "bad-request");

    @Override
    public void make(ClientStream stream, Account account) {
        run(
                stream,
                "add-user",
                Map.of(
                        "accountjid",
                        jid(account),
                        "password",
                        account.password(),
                        "password-verify",
                        account.password()),
                Set.of());
    }

    @Override
    public boolean remove(ClientStream stream, Account account) {
        run(stream, "delete-user", Map.of("accountjids", jid(account)), GONE);
        return true;
    }

    @Override
    public boolean needsPassword() {
        return false;
    }

    private String jid(Account account) {
        return account.localpart() + "@" + server.domain();
    }

    private void run(
            ClientStream stream, String name, Map<String, String> values, Set<String> harmless) {
        logIn(stream);
        String problem = new AdminCommand(stream, server.domain(), name, harmless).run(values);
        if (problem != null) {
            throw new ServerException(
                    String.format(
                            "The administrator %s can't run the command %s (XEP-0133) for the"
                                    + " account %s on %s: %s",
                            jid(admin),
                            name,
                            values.getOrDefault("accountjid", values.get("accountjids")),
                            server,
                            problem));
        }
    }

    private void logIn(ClientStream stream) {
        try {
            stream.logIn(server.login(admin));
        } catch (AuthenticationException e) {
            throw new ServerException(
                    "The administrator "
                            + jid(admin)
                            + " can't log in on "
                            + server
                            + ": "
                            + e.getMessage()
                            + ". Correct verona.external.admin.",
                    e);
        }
    }
}
