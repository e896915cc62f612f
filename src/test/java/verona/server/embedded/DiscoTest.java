package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** What the stream says of discovery (XEP-0115), and what the upload service answers. */
class DiscoTest extends EmbeddedServerTests {

    private static final String INFO = "<query xmlns='http://jabber.org/protocol/disco#info'%s/>";
    private static final String ITEMS = "<query xmlns='http://jabber.org/protocol/disco#items'%s/>";

    private final RawClient romeo = bound("romeo");

    /** XEP-0115 §6.3 and §6.2. */
    @Test
    void namesWhatItCanInTheStreamsFeatures() {
        Element caps = romeo.features().child("http://jabber.org/protocol/caps", "c");
        assertThat(caps).isNotNull();
        String node = caps.attribute("node") + "#" + caps.attribute("ver");
        Element named = romeo.ask("get", "localhost", INFO.formatted(" node='" + node + "'"));
        Element query = named.children().get(0);
        assertThat(query.attribute("node")).isEqualTo(node);
        assertThat(query.withAttribute("node", null))
                .isEqualTo(romeo.ask("get", "localhost", INFO.formatted("")).children().get(0));
    }

    /** XEP-0030 §3.2 and §4.2. */
    @ParameterizedTest
    @ValueSource(strings = {INFO, ITEMS})
    void mirrorsTheNodeOfAQueryToTheUploadService(String query) {
        Element whole = romeo.ask("get", "upload.localhost", query.formatted(""));
        Element mirrored = romeo.ask("get", "upload.localhost", query.formatted(" node=''"));
        assertThat(whole.children().get(0).attribute("node")).isNull();
        assertThat(mirrored.children().get(0))
                .isEqualTo(whole.children().get(0).withAttribute("node", ""));
    }
}
