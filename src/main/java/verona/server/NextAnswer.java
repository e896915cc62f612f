package verona.server;

import java.time.Duration;
import java.util.function.Function;
import verona.stanza.Element;
import verona.stanza.ErrorPayload;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlTemplate;

/**
 * What happens to the next request that matches. If nothing else is to {@linkplain
 * CannedAnswer#then follow}, it happens to each later one, too.
 *
 * <pre>{@code
 * server.when(iqGet().to(room).with(Disco.info())).refuses(stanzaError(forbidden));
 * }</pre>
 *
 * <p>An answer has the request's addresses, exchanged, unless it names others. The result or error
 * of an IQ has the request's id (RFC 6120 §8.1.3), and so has an error of a message or presence.
 * For an error that names no type, that is the usual one of its condition (RFC 6120 §8.3.3).
 */
public interface NextAnswer {

    /**
     * Has what follows happen later, by the server's clock: {@code
     * server.when(…).after(Duration.ofSeconds(30)).answers(iqResult())}.
     *
     * @throws ServerException if the duration is negative
     */
    NextAnswer after(Duration delay);

    /**
     * Sends those stanzas, in this order. In their XML text, {@code {scansion:capture:name}} is
     * what was captured in the request.
     *
     * @throws IllegalArgumentException if one can't be sent, such as one with {@code anyValue()}
     * @throws verona.stanza.XmlException if a text is not one well-formed element
     */
    CannedAnswer answers(StanzaTemplate... answers);

    /** The same as {@link #answers(StanzaTemplate...)}, with answers written as XML texts. */
    default CannedAnswer answers(String... xml) {
        return answers(XmlTemplate.all(xml));
    }

    /**
     * Sends what the function makes of the request.
     *
     * <pre>{@code
     * server.when(chat().to("echo@weather.localhost"))
     *         .answers(request -> chat().body(request.child(Element.CLIENT, "body").text()));
     * }</pre>
     *
     * <p>If the function throws an exception, the sender gets {@code internal-server-error}, and
     * {@link AnsweringServer#checkRequests} fails with it.
     *
     * @param answer runs on the server's thread: it must not wait or call the server
     */
    CannedAnswer answers(Function<Element, StanzaTemplate> answer);

    /**
     * Answers with an error (RFC 6120 §8.3): {@code refuses(stanzaError(forbidden).text("…"))}. A
     * stanza that is an error or a result itself gets no answer (RFC 6120 §8.3.1).
     */
    CannedAnswer refuses(ErrorPayload error);

    /** Does nothing: the sender waits for an answer that never comes. */
    CannedAnswer ignores();

    /**
     * Lets the server do with the request what it does without canned answers.
     *
     * @throws ServerException after {@link #after}: the server handles the request now or never
     */
    CannedAnswer passes();
}
