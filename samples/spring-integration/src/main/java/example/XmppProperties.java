package example;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the desk logs in.
 *
 * @param sslBundle which certificates of the server it trusts; null for those that the JDK trusts
 * @param retrySeconds how long it waits before it connects anew
 */
@ConfigurationProperties("xmpp")
record XmppProperties(
        String jid,
        String password,
        String host,
        @DefaultValue("5222") int port,
        String sslBundle,
        @DefaultValue("5") int retrySeconds) {}
