package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.jivesoftware.smackx.iqlast.LastActivityManager;
import org.jivesoftware.smackx.iqversion.VersionManager;
import org.jivesoftware.smackx.time.EntityTimeManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Smack finds out of the server. */
class SmackDiscoTest extends SmackTests {

    private XMPPTCPConnection romeo;
    private ServiceDiscoveryManager disco;

    @BeforeEach
    void login() throws Exception {
        romeo = user("romeo");
        disco = ServiceDiscoveryManager.getInstanceFor(romeo);
    }

    @Test
    void findsWhatTheServerIsAndCan() throws Exception {
        DiscoverInfo info = disco.discoverInfo(domain(romeo));
        assertThat(info.hasIdentity("server", "im")).isTrue();
        assertThat(disco.serverSupportsFeature("vcard-temp")).isTrue();
        assertThat(disco.serverSupportsFeature("urn:example:none")).isFalse();
    }

    @Test
    void findsTheServicesBesideTheServer() throws Exception {
        DiscoverItems items = disco.discoverItems(domain(romeo));
        assertThat(items.getItems())
                .extracting(item -> item.getEntityID().toString())
                .contains("conference.localhost", "upload.localhost");
        assertThat(disco.findService("http://jabber.org/protocol/muc", false).toString())
                .isEqualTo("conference.localhost");
    }

    /** XEP-0115 §6.3: Smack knows what the server can from the stream's features. */
    @Test
    void takesTheServersCapabilitiesFromTheStream() throws Exception {
        String node = disco.discoverInfo(domain(romeo)).getNode();
        assertThat(node).startsWith("https://github.com/verona-xmpp/verona#");
    }

    @Test
    void findsWhatAnotherClientCan() throws Exception {
        XMPPTCPConnection juliet = user("juliet");
        DiscoverInfo info = disco.discoverInfo(juliet.getUser());
        assertThat(info.containsFeature("urn:xmpp:ping")).isTrue();
    }

    @Test
    void learnsVersionTimeAndUptime() throws Exception {
        server.clock().stop(Instant.parse("2024-02-29T12:00:00Z"));
        assertThat(VersionManager.getInstanceFor(romeo).getVersion(domain(romeo)).getName())
                .isEqualTo("Verona");
        assertThat(EntityTimeManager.getInstanceFor(romeo).getTime(domain(romeo)).getTime())
                .isEqualTo(Instant.parse("2024-02-29T12:00:00Z"));
        assertThat(
                        LastActivityManager.getInstanceFor(romeo)
                                .getLastActivity(domain(romeo))
                                .getIdleTime())
                .isNotNegative();
    }
}
