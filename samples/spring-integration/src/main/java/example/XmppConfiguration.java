package example;

import javax.net.ssl.X509TrustManager;
import org.jivesoftware.smack.ReconnectionManager;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.xmpp.config.XmppConnectionFactoryBean;
import org.springframework.integration.xmpp.inbound.ChatMessageListeningEndpoint;
import org.springframework.integration.xmpp.inbound.PresenceListeningEndpoint;
import org.springframework.integration.xmpp.outbound.ChatMessageSendingMessageHandler;
import org.springframework.integration.xmpp.outbound.PresenceSendingMessageHandler;

/** The connection, and the adapters that use it. */
@Configuration
class XmppConfiguration {

    @Bean
    XmppConnectionFactoryBean xmppConnection(XmppProperties properties, SslBundles bundles)
            throws XmppStringprepException {
        EntityBareJid jid = JidCreate.entityBareFrom(properties.jid());
        XMPPTCPConnectionConfiguration.Builder builder =
                XMPPTCPConnectionConfiguration.builder()
                        .setXmppDomain(jid.asDomainBareJid())
                        .setHost(properties.host())
                        .setPort(properties.port())
                        .setUsernameAndPassword(jid.getLocalpart(), properties.password());
        if (properties.sslBundle() != null) {
            builder.setCustomX509TrustManager(trust(bundles.getBundle(properties.sslBundle())));
        }
        XmppConnectionFactoryBean connection = new Reconnecting(properties.retrySeconds());
        connection.setConnectionConfiguration(builder.build());
        connection.setSubscriptionMode(Roster.SubscriptionMode.accept_all);
        return connection;
    }

    /** Not the bundle's SSLContext: Smack would initialize that again, with the JDK's trust. */
    private static X509TrustManager trust(SslBundle bundle) {
        return (X509TrustManager) bundle.getManagers().getTrustManagers()[0];
    }

    /** Spring Integration does not connect again by itself. */
    private static final class Reconnecting extends XmppConnectionFactoryBean {

        private final int seconds;

        Reconnecting(int seconds) {
            this.seconds = seconds;
        }

        @Override
        protected XMPPConnection createInstance() throws XmppStringprepException {
            XMPPTCPConnection connection = (XMPPTCPConnection) super.createInstance();
            ReconnectionManager manager = ReconnectionManager.getInstanceFor(connection);
            manager.setFixedDelay(seconds);
            manager.enableAutomaticReconnection();
            return connection;
        }
    }

    @Bean
    ChatMessageListeningEndpoint messages(XMPPConnection connection) {
        return new ChatMessageListeningEndpoint(connection);
    }

    @Bean
    ChatMessageSendingMessageHandler sendMessage(XMPPConnection connection) {
        return new ChatMessageSendingMessageHandler(connection);
    }

    @Bean
    PresenceListeningEndpoint presences(XMPPConnection connection) {
        return new PresenceListeningEndpoint(connection);
    }

    @Bean
    PresenceSendingMessageHandler sendPresence(XMPPConnection connection) {
        return new PresenceSendingMessageHandler(connection);
    }
}
