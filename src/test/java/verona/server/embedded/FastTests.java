package verona.server.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** What clients say who have tokens, XEP-0484 and draft-schmaus-kitten-sasl-ht-09. */
abstract class FastTests extends Sasl2Tests {

    static final String FAST = "urn:xmpp:fast:0";
    static final String NONE = "HT-SHA-256-NONE";
    static final String ENDP = "HT-SHA-256-ENDP";
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration LIFETIME = EmbeddedServerOptions.DEFAULT.tokenLifetime();

    static String request(String mechanism) {
        return "<request-token xmlns='" + FAST + "' mechanism='" + mechanism + "'/>";
    }

    static String fast(String attributes) {
        return "<fast xmlns='" + FAST + "'" + attributes + "/>";
    }

    static byte[] hash(String token, String who) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(who.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] message(String localpart, byte[] hash) {
        byte[] name = (localpart + "\0").getBytes(UTF_8);
        return ByteBuffer.allocate(name.length + hash.length).put(name).put(hash).array();
    }

    /** A request to authenticate by a token, without binding. */
    static String byToken(String token, String more) {
        return authenticate(NONE, message("romeo", hash(token, "Initiator")), more);
    }

    static String byToken(String token) {
        return byToken(token, agent(CLIENT_ID) + fast(""));
    }

    static @Nullable String token(Element success) {
        Element token = success.child(FAST, "token");
        return token == null ? null : token.attribute("token");
    }

    /** A new token for the client, without binding. */
    String token() {
        Element success =
                opened().send(plain("romeo", agent(CLIENT_ID) + request(NONE))).require("success");
        return String.valueOf(token(success));
    }

    Element success(String request) {
        return opened().send(request).require("success");
    }

    String failure(String request) {
        return failure2(opened().send(request));
    }
}
