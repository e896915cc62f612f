package verona.server.embedded.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.server.embedded.core.Account;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** What an account's owner does about its registration, XEP-0077 §3.2 and §3.3. */
public record RegisterFeature() implements Feature {

    @Override
    public void install(Router router) {
        router.local().serverIq(Registration.NAMESPACE, request -> handle(router, request));
        router.local().accountIq(Registration.NAMESPACE, request -> handle(router, request));
    }

    private static @Nullable Stanza handle(Router router, Stanza request) {
        Account account = owner(router, request);
        if (!request.isSet()) {
            return request.result(registered(account));
        }
        if (request.payload().child(Registration.NAMESPACE, "remove") != null) {
            // The answer has to be out before the stream is closed.
            router.route(request.result());
            router.delete(account);
            return null;
        }
        changePassword(account, request.payload());
        return request.result();
    }

    private static Account owner(Router router, Stanza request) {
        Account account = router.accounts().find(request.from().asBareJid());
        boolean other = request.to().hasLocalpart();
        if (account == null || (other && !account.jid().equals(request.to()))) {
            throw new StanzaError(Condition.FORBIDDEN, "that is somebody else's account");
        }
        return account;
    }

    private static Element registered(Account account) {
        String name = account.jid().getLocalpart().toString();
        return Elements.of(
                Registration.NAMESPACE,
                "query",
                Element.of(Registration.NAMESPACE, "registered"),
                Elements.text(Registration.NAMESPACE, "username", name),
                Element.of(Registration.NAMESPACE, "password"));
    }

    private static void changePassword(Account account, Element query) {
        Registration registration = Registration.parse(query);
        if (!registration.username().equals(account.jid().getLocalpart())) {
            throw new StanzaError(Condition.NOT_ALLOWED, "that is somebody else's account");
        }
        account.changePassword(registration.password());
    }

    @Override
    public List<String> serverFeatures() {
        return List.of(Registration.NAMESPACE);
    }
}
