package verona.server;

import verona.stanza.StanzaTemplate;
import verona.stanza.XmlTemplate;

/**
 * Canned answers: what a test has a server answer to certain stanzas, in place of what the server
 * itself would do with them.
 *
 * <pre>{@code
 * server.when(iqGet().to("weather.localhost").with(payload("urn:example:weather", "query")))
 *         .answers(iqResult().with("<query xmlns='urn:example:weather'>sunny</query>"));
 * }</pre>
 *
 * <p>A request is a stanza of any kind that a client or component sends. Requests are matched as
 * received stanzas are: by inclusion or strictly, with wildcards and captures. What is captured
 * holds for the answer to that request alone. If several canned answers match, the one that was
 * added last counts. The manual: docs/canned-answers.md.
 */
public interface CannedAnswers {

    /**
     * Has the stanzas that match answered; the methods of the result say how. Placeholders are
     * filled in now.
     *
     * @param request an expectation: a typed spec, XML text, or {@link StanzaTemplate#of one of
     *     Smack's stanzas}
     * @throws verona.stanza.XmlException if its text is not one well-formed element
     */
    NextAnswer when(StanzaTemplate request);

    /** The same as {@link #when(StanzaTemplate)}, with an expectation written as XML text. */
    default NextAnswer when(String xml) {
        return when(new XmlTemplate(xml));
    }

    /** All requests that have come since the first canned answer was added, in order. */
    Requests requests();

    /**
     * The requests that match, in order.
     *
     * <pre>{@code
     * assertThat(server.requests(iqGet().to("weather.localhost"))).hasSize(2);
     * }</pre>
     */
    Requests requests(StanzaTemplate request);

    /** The same as {@link #requests(StanzaTemplate)}, with an expectation written as XML text. */
    default Requests requests(String xml) {
        return requests(new XmlTemplate(xml));
    }

    /** The requests that a played domain has refused, because no canned answer matches them. */
    Requests unmatchedRequests();
}
