package verona.internal.server.embedded.register;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** What an account's owner does about its registration, XEP-0077 §3.2 and §3.3. */
record Ownership(Router router) implements IqHandler {

    @Override
    public @Nullable Stanza handle(Stanza request) {
        Account account = owner(request);
        Element query = request.payload();
        if (!request.isSet()) {
            return request.result(registered(account));
        }
        if (Registration.isRemoval(query)) {
            remove(account, request);
            return null;
        }
        changePassword(account, query);
        return request.result();
    }

    private Account owner(Stanza request) {
        Account account = router.accounts().find(request.from().asBareJid());
        if (account == null) {
            throw new StanzaError(Condition.REGISTRATION_REQUIRED, "you have no account here");
        }
        if (request.to().hasLocalpart() && !account.jid().equals(request.to())) {
            throw new StanzaError(Condition.FORBIDDEN, "that is somebody else's account");
        }
        return account;
    }

    /** §3.1: a registered entity receives {@code registered}, and what is known of it. */
    private static Element registered(Account account) {
        String name = account.jid().getLocalpart().toString();
        return Elements.of(
                Registration.NAMESPACE,
                "query",
                Elements.text(Registration.NAMESPACE, "instructions", "You are registered."),
                Element.of(Registration.NAMESPACE, "registered"),
                Elements.text(Registration.NAMESPACE, "username", name),
                Element.of(Registration.NAMESPACE, "password"));
    }

    private void remove(Account account, Stanza request) {
        if (request.payload().children().size() > 1) {
            throw new StanzaError(Condition.BAD_REQUEST, "who removes an account does only that");
        }
        // The answer has to be out before the stream is closed.
        router.route(request.result());
        router.delete(account);
    }

    private static void changePassword(Account account, Element query) {
        Registration registration = Registration.parse(query, Condition.BAD_REQUEST);
        if (!registration.username().equals(account.jid().getLocalpart())) {
            throw new StanzaError(Condition.BAD_REQUEST, "that is somebody else's username");
        }
        account.changePassword(registration.password());
    }
}
