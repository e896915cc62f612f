package verona.server;

import java.util.List;
import org.assertj.core.api.AssertProvider;
import verona.assertions.RequestsAssert;
import verona.stanza.Element;

/**
 * The requests that had come to a server with {@link CannedAnswers} when the test asked for them.
 *
 * <pre>{@code
 * assertThat(server.requests(chat().to("echo@weather.localhost"))).isEmpty();
 * assertThat(server.requests()).containsInOrder(iqGet().with(Disco.info()), chat());
 * }</pre>
 */
public interface Requests extends AssertProvider<RequestsAssert> {

    /** The stanzas in order of arrival, with the addresses of sender and recipient. */
    List<Element> stanzas();

    /**
     * AssertJ assertions for the list of stanzas; AssertJ's {@code assertThat(requests)} calls this
     * method. If one fails, the message also shows the request that came closest.
     */
    @Override
    RequestsAssert assertThat();
}
