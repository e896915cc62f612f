package verona.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jxmpp.jid.DomainBareJid;
import verona.stanza.Element;
import verona.stanza.Xml;

/** How a component makes itself known, XEP-0114 §3. Safe for use by several threads. */
final class Handshake {

    /** The namespace of the stream. */
    static final String ACCEPT = "jabber:component:accept";

    private final CompletableFuture<String> streamId = new CompletableFuture<>();
    private final CompletableFuture<String> accepted = new CompletableFuture<>();

    static String header(DomainBareJid component) {
        return "<?xml version='1.0'?><stream:stream xmlns='"
                + ACCEPT
                + "' xmlns:stream='"
                + Element.STREAMS
                + "' to='"
                + Xml.escape(component)
                + "'>";
    }

    static String credentials(String streamId, String secret) {
        byte[] text = (streamId + secret).getBytes(StandardCharsets.UTF_8);
        return "<handshake>" + HexFormat.of().formatHex(sha1().digest(text)) + "</handshake>";
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /** The server has opened its stream. */
    void opened(String tag) {
        streamId.complete(Xml.readOpening(tag).attributes().getOrDefault("id", ""));
    }

    /** The first element that the server sends. */
    void answered(Element answer) {
        if (answer.name().equals("handshake")) {
            accepted.complete("");
        } else {
            failed("the server answered the handshake with <" + answer.name() + ">");
        }
    }

    /** What to call the stream error that the server sends instead. */
    static String refusal(Element error) {
        return StreamErrors.condition(error).equals("not-authorized")
                ? "authentication failed: not-authorized"
                : StreamErrors.name(error);
    }

    /** There will be no acceptance. */
    void failed(String name) {
        WireException failure = new WireException(name, null);
        streamId.completeExceptionally(failure);
        accepted.completeExceptionally(failure);
    }

    boolean isAccepted() {
        return accepted.isDone() && !accepted.isCompletedExceptionally();
    }

    String awaitStreamId(Duration timeout) {
        return await(streamId, timeout);
    }

    void awaitAcceptance(Duration timeout) {
        await(accepted, timeout);
    }

    private static String await(CompletableFuture<String> future, Duration timeout) {
        try {
            return future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new WireException(String.valueOf(e.getCause().getMessage()), e);
        } catch (TimeoutException e) {
            throw WireException.noAnswer(timeout, e);
        } catch (InterruptedException e) {
            throw WireException.interrupted(e);
        }
    }
}
