package verona.server;

/**
 * A canned answer that a test has added to a server.
 *
 * <pre>{@code
 * CannedAnswer disco = server.when(iqGet().to("localhost").with(Disco.info()))
 *         .refuses(stanzaError(internal_server_error))
 *         .then().passes();
 * assertThat(disco.requests()).hasSize(2);
 * }</pre>
 */
public interface CannedAnswer {

    /**
     * Says what happens to the request after that, so that there are several answers in turn. The
     * last of them stays.
     */
    NextAnswer then();

    /** The requests that have got this answer, in order. */
    Requests requests();

    /**
     * Removes it. Requests that match it get what an earlier canned answer, or the server, says.
     */
    void remove();
}
