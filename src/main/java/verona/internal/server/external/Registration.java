package verona.internal.server.external;

import verona.internal.connection.AuthenticationException;
import verona.internal.connection.ClientStream;
import verona.server.Account;
import verona.server.ServerException;
import verona.stanza.Element;
import verona.stanza.Xml;

/** In-band registration (XEP-0077) over one connection. */
final class Registration {

    private static final String INSTEAD =
            " Or give accounts that are there: verona.external.accounts=user:password,...";

    private final ServerProfile server;
    private final ClientStream stream;

    Registration(ServerProfile server, ClientStream stream) {
        this.server = server;
        this.stream = stream;
    }

    /** Section 3.1. */
    void register(Account account) {
        if (stream.requiresTls()) {
            throw refused(
                    account,
                    "the server requires TLS, and verona.tls is disabled",
                    "Take verona.tls=if-required." + INSTEAD);
        }
        check(account, stream.ask(request(account)));
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
            throw refused(
                    account,
                    ErrorAnswer.describe(answer),
                    advice(ErrorAnswer.condition(answer)) + INSTEAD);
        }
    }

    /**
     * Section 3.2; false where that account can't log in (any more), or the server does not let it
     * cancel.
     */
    boolean cancel(Account account) {
        try {
            stream.logIn(server.login(account));
        } catch (AuthenticationException e) {
            return false;
        }
        Element answer = stream.ask(query("<remove/>"));
        // Some servers end the stream instead of answering, as the XEP has it.
        return "result".equals(answer.attribute("type")) || answer.is(Element.STREAMS, "error");
    }

    private static String advice(String condition) {
        return switch (condition) {
            case "conflict" -> "An account of that name exists: delete it, or take another name.";
            case "resource-constraint", "policy-violation" ->
                    "The server limits how often one may register: lift the limit.";
            case "not-acceptable", "bad-request" ->
                    "The server wants another name or password, or more than those two: relax it.";
            default -> "Switch in-band registration (XEP-0077) on.";
        };
    }

    private ServerException refused(Account account, String why, String advice) {
        return new ServerException(
                "The account '"
                        + account
                        + "' can't be created on "
                        + server
                        + ": "
                        + why
                        + ". "
                        + advice);
    }
}
