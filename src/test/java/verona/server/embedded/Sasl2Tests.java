package verona.server.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import verona.stanza.Element;

/** What clients say who authenticate as XEP-0388 has it, and what they look for. */
abstract class Sasl2Tests extends StreamManagementTests {

    static final String SASL2 = "urn:xmpp:sasl:2";
    static final String BIND2 = "urn:xmpp:bind:0";

    /** The same client, always: XEP-0388 §2.3. */
    static final String CLIENT_ID = "d4565fa7-4d72-4749-b3d3-740edbf87770";

    static String agent(String id) {
        return "<user-agent id='" + id + "'><software>AwesomeXMPP</software></user-agent>";
    }

    /** A request to authenticate, with what else is asked for. */
    static String authenticate(String mechanism, String message, String more) {
        return authenticate(mechanism, message.getBytes(UTF_8), more);
    }

    static String authenticate(String mechanism, byte[] message, String more) {
        return "<authenticate xmlns='%s' mechanism='%s'><initial-response>%s</initial-response>%s"
                .formatted(SASL2, mechanism, Base64.getEncoder().encodeToString(message), more)
                .concat("</authenticate>");
    }

    /** The same by PLAIN, with the right password. */
    static String plain(String localpart, String more) {
        return authenticate("PLAIN", "\0" + localpart + "\0password", more);
    }

    static String bind(String contents) {
        return "<bind xmlns='" + BIND2 + "'>" + contents + "</bind>";
    }

    static String response(String message) {
        return "<response xmlns='" + SASL2 + "'>" + RawClient.base64(message) + "</response>";
    }

    /** A client that has authenticated and bound a resource at once. */
    RawClient bound2(String localpart, String more) {
        RawClient client = opened();
        client.send(plain(localpart, more)).require("success");
        client.require("features");
        return client;
    }

    static Element required(Element parent, String namespace, String name) {
        Element child = parent.child(namespace, name);
        assertThat(child).as(parent.toXml()).isNotNull();
        return child;
    }

    /** Who the client is now. */
    static String identity(Element success) {
        return required(success, SASL2, "authorization-identifier").text();
    }

    static String failure2(RawClient client) {
        Element failure = client.require("failure");
        assertThat(failure.namespace()).isEqualTo(SASL2);
        assertThat(failure.children()).hasSize(1);
        assertThat(failure.children().get(0).namespace()).isEqualTo(RawClient.SASL);
        return failure.children().get(0).name();
    }
}
