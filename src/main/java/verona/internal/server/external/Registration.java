package verona.internal.server.external;

import java.io.IOException;
import verona.server.Account;
import verona.server.ServerException;
import verona.stanza.Element;
import verona.stanza.Xml;

/** In-band registration (XEP-0077) over one connection. */
final class Registration {

    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    private static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    private static final String INSTEAD =
            " Or give accounts that are there: verona.external.accounts=user:password,...";

    private final ServerProfile server;
    private final XmppSocket socket;

    Registration(ServerProfile server, XmppSocket socket) {
        this.server = server;
        this.socket = socket;
    }

    /** Section 3.1. */
    void register(Account account) throws IOException {
        Element features = socket.open();
        if (requiresTls(features)) {
            throw refused(
                    account,
                    "the server requires TLS, and Verona registers over plain TCP only",
                    "Let the server take plain TCP from this machine." + INSTEAD);
        }
        check(account, socket.ask(request(account)));
    }

    private static boolean requiresTls(Element features) {
        Element starttls = features.child(TLS, "starttls");
        return starttls != null && starttls.child(TLS, "required") != null;
    }

    private static String request(Account account) {
        return query(
                "<username>"
                        + Xml.escape(account.localpart())
                        + "</username><password>"
                        + Xml.escape(account.password())
                        + "</password>");
    }

    private static String query(String content) {
        return "<iq type='set' id='verona'><query xmlns='jabber:iq:register'>"
                + content
                + "</query></iq>";
    }

    private void check(Account account, Element answer) {
        if (!"result".equals(answer.attribute("type"))) {
            throw refused(account, describe(answer), mend(condition(answer)) + INSTEAD);
        }
    }

    /**
     * Section 3.2; false where that account can't log in (any more), or the server does not let it
     * cancel.
     */
    boolean cancel(Account account) throws IOException {
        if (!PlainLogin.logIn(socket, account)) {
            return false;
        }
        Element answer = socket.ask(query("<remove/>"));
        // Some servers end the stream instead of answering, as the XEP has it.
        return "result".equals(answer.attribute("type")) || answer.is(Element.STREAMS, "error");
    }

    private static String mend(String condition) {
        return switch (condition) {
            case "conflict" -> "An account of that name exists: delete it, or take another name.";
            case "resource-constraint", "policy-violation" ->
                    "The server limits how often one may register: lift the limit.";
            case "not-acceptable", "bad-request" ->
                    "The server wants another name or password, or more than those two: relax it.";
            default -> "Switch in-band registration (XEP-0077) on.";
        };
    }

    private static String describe(Element answer) {
        Element error = answer.child(Element.CLIENT, "error");
        Element text = error == null ? null : error.child(STANZAS, "text");
        String condition = condition(answer);
        return "it answers " + condition + (text == null ? "" : " (" + text.text() + ")");
    }

    private static String condition(Element answer) {
        Element error = answer.child(Element.CLIENT, "error");
        return (error == null ? answer : error)
                .children().stream()
                        .map(Element::name)
                        .filter(name -> !name.equals("text"))
                        .findFirst()
                        .orElse("<" + answer.name() + ">");
    }

    private ServerException refused(Account account, String why, String mend) {
        return new ServerException(
                "The account '"
                        + account
                        + "' can't be registered on "
                        + server
                        + ": "
                        + why
                        + ". "
                        + mend);
    }
}
