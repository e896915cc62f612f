package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import verona.stanza.Element;

/** Headers that open no stream, RFC 6120 §4.7 to §4.9, on both ports. */
class StreamHeaderTest extends StreamTests {

    private static Arguments header(String name, Function<String, String> change, String error) {
        return Arguments.of(name, change, error);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                header("comment before", h -> "<!-- no -->" + h, "restricted-xml"),
                header("doctype before", h -> "<!DOCTYPE x>" + h, "restricted-xml"),
                header("instruction before", h -> "<?pi no?>" + h, "restricted-xml"),
                header("entity", h -> h.replace("localhost'", "localhost&own;'"), "restricted-xml"),
                header("text before", h -> "Hello" + h, "not-well-formed"),
                header("byte order mark", h -> "\uFEFF" + h, "not-well-formed"),
                header("space before", h -> " <?xml version='1.0'?>" + h, "not-well-formed"),
                header(
                        "twice",
                        h -> "<?xml version='1.0'?><?xml version='1.0'?>" + h,
                        "not-well-formed"),
                header("no version", h -> "<?xml?>" + h, "not-well-formed"),
                header(
                        "odd declaration",
                        h -> "<?xml version='1.0' a='b'?>" + h,
                        "not-well-formed"),
                header(
                        "undeclared prefix",
                        h -> h.replace("<stream:stream", "<stream:stream p:a='1'"),
                        "not-well-formed"),
                header(
                        "undeclared stream",
                        h -> h.replace("xmlns:stream", "xmlns:s"),
                        "not-well-formed"),
                header(
                        "attribute twice",
                        h -> h.replace("<stream:stream", "<stream:stream id='1' id='2'"),
                        "not-well-formed"),
                header("empty stream", h -> h.replace(">", "/>"), "not-well-formed"),
                header("closing tag", h -> "</stream:stream>" + h, "not-well-formed"),
                header(
                        "other encoding",
                        h -> "<?xml version='1.0' encoding='ISO-8859-1'?>" + h,
                        "unsupported-encoding"),
                header("stanza", h -> "<message/>" + h, "not-well-formed"),
                header("other stream", h -> h.replace("etherx", "example"), "invalid-namespace"),
                header("other content", h -> h.replace("='jabber:", "='urn:"), "invalid-namespace"),
                header(
                        "no content",
                        h -> h.replaceFirst(" xmlns='[^']*'", ""),
                        "invalid-namespace"),
                header(
                        "other name",
                        h -> h.replace("stream:stream", "stream:flow"),
                        "invalid-namespace"),
                header(
                        "other prefix",
                        h ->
                                h.replace("stream:stream", "s:stream")
                                        .replace("xmlns:stream", "xmlns:s"),
                        "bad-namespace-prefix"),
                header("elsewhere", h -> h.replace("localhost'", "elsewhere.lit'"), "host-unknown"),
                header("nowhere", h -> h.replaceFirst(" to='[^']*'", ""), "host-unknown"),
                header("no domain", h -> h.replaceFirst(" to='[^']*'", " to='@'"), "host-unknown"));
    }

    @ParameterizedTest(name = "client: {0}")
    @MethodSource("headers")
    void refusesAClientsHeader(String name, Function<String, String> change, String error) {
        String header =
                "<stream:stream to='localhost' version='1.0' xmlns='jabber:client' xmlns:stream='"
                        + Element.STREAMS
                        + "'>";
        RawClient client = kept(RawClient.connect(server));
        assertThat(client.send(change.apply(header)).streamError()).isEqualTo(error);
    }

    @ParameterizedTest(name = "component: {0}")
    @MethodSource("headers")
    void refusesAComponentsHeader(String name, Function<String, String> change, String error) {
        String header =
                "<stream:stream to='gateway.localhost' xmlns='jabber:component:accept'"
                        + " xmlns:stream='"
                        + Element.STREAMS
                        + "'>";
        RawClient component = kept(RawComponent.connect(server, GATEWAY));
        assertThat(component.send(change.apply(header)).streamError()).isEqualTo(error);
    }

    /** §4.3.3: a stream is opened anew after TLS and SASL negotiation, and not else. */
    @ParameterizedTest
    @EnumSource
    void refusesToOpenAStreamThatIsOpen(Moment moment) {
        RawClient client = at(moment);
        client.send(
                "<stream:stream to='localhost' version='1.0' xmlns='jabber:client'"
                        + " xmlns:stream='"
                        + Element.STREAMS
                        + "'>");
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }
}
