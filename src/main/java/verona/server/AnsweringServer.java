package verona.server;

/** A server, or what stands in front of one, that gives {@linkplain CannedAnswers answers}. */
public interface AnsweringServer extends CannedAnswers {

    /**
     * Plays a whole domain: all stanzas to its addresses are requests to the canned answers, and
     * none of them reaches a service or component of that domain. A request without a canned answer
     * is {@linkplain #unmatchedRequests() refused} with {@code service-unavailable}, and fails the
     * test at its end. Presence is not refused (RFC 6121 §8.5.1).
     *
     * <pre>{@code
     * CannedAnswers weather = server.service("weather.localhost");
     * weather.when(iqGet().with(payload("urn:example:weather", "query"))).answers(iqResult());
     * }</pre>
     *
     * @return the canned answers to, and the requests of, stanzas to that domain only
     * @throws ServerException if the text is no domain
     */
    CannedAnswers service(CharSequence domain);

    /**
     * Checks that a played domain has refused no request, and that no function that answers one has
     * thrown an exception. It reports each once. The JUnit extension calls it when a test ends.
     *
     * @throws AssertionError if it has; the message shows each request beside the closest canned
     *     answer
     */
    void checkRequests();

    /**
     * Removes all canned answers and played domains of the test, and forgets its requests. The
     * JUnit extension does so when a test ends.
     */
    void removeAnswers();
}
