package verona.internal.server.external;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import verona.server.Account;
import verona.stanza.Element;

/** Logging in with SASL PLAIN (RFC 4616). */
final class PlainLogin {

    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    private PlainLogin() {}

    /** Authenticates and binds a resource; false where PLAIN is not offered or it is refused. */
    static boolean logIn(XmppSocket socket, Account account) throws IOException {
        if (!offered(socket.open())) {
            return false;
        }
        String answer =
                "<auth xmlns='" + SASL + "' mechanism='PLAIN'>" + proof(account) + "</auth>";
        if (!socket.ask(answer).is(SASL, "success")) {
            return false;
        }
        socket.open();
        String bind =
                "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>";
        return "result".equals(socket.ask(bind).attribute("type"));
    }

    private static boolean offered(Element features) {
        Element mechanisms = features.child(SASL, "mechanisms");
        return mechanisms != null
                && mechanisms.children().stream().anyMatch(it -> it.text().equals("PLAIN"));
    }

    private static String proof(Account account) {
        String text = "\0" + account.localpart() + "\0" + account.password();
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
