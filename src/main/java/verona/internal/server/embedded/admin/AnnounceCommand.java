package verona.internal.server.embedded.admin;

import java.util.List;
import verona.internal.server.embedded.adhoc.AdHocCommand;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Sends a message to all who are online, XEP-0133 §4.23. */
record AnnounceCommand(Router router) {

    private static final FormField ANNOUNCEMENT =
            FormField.text("announcement", "The announcement").ofType("text-multi");

    AdHocCommand toCommand() {
        return new AdminCommand(
                "announce", "Send an announcement", List.of(ANNOUNCEMENT), this::announce);
    }

    private Element announce(AdminForm form) {
        String text = form.lines(ANNOUNCEMENT);
        online(router).forEach(session -> send(router, text, session));
        return AdHocCommand.note("The announcement has been sent.");
    }

    /** The sessions of all who are online. */
    static List<Session> online(Router router) {
        return router.accounts().all().stream()
                .map(Account::sessions)
                .flatMap(List::stream)
                .filter(Session::isAvailable)
                .toList();
    }

    /** Sends a headline: nobody is to find it in an archive or in offline storage. */
    static void send(Router router, String text, Session session) {
        Element message =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("type", "headline")
                        .withChild(Elements.text(Element.CLIENT, "body", text));
        router.route(Stanza.of(message, router.domain(), session.jid()));
    }
}
