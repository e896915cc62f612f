package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.XmppTest;
import verona.server.Account;
import verona.server.XmppServer;

/** Smack as it comes, behind a proxy, on the server that the run is for. */
@XmppTest
class SmackThroughProxyTest {

    private final Reports reports = new Reports();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch cut = new CountDownLatch(1);
    private XmppServer server;
    private Proxy proxy;
    private Account account;

    @BeforeEach
    void start(XmppServer played) {
        server = played;
        proxy = Proxy.forClients(server, reports);
        account = server.openAccount("smack");
    }

    @AfterEach
    void close() {
        proxy.close();
        server.closeAccount(account);
    }

    private XMPPTCPConnection connect(SecurityMode security) throws Exception {
        XMPPTCPConnection connection =
                new XMPPTCPConnection(
                        XMPPTCPConnectionConfiguration.builder()
                                .setXmppDomain(server.domain())
                                .setHost(proxy.host())
                                .setPort(proxy.port())
                                .setSecurityMode(security)
                                .setSslContextFactory(proxy::sslContext)
                                .setUsernameAndPassword(account.localpart(), account.password())
                                .build());
        connection.setUseStreamManagement(true);
        connection.setUseStreamManagementResumption(true);
        connection.addConnectionListener(
                new ConnectionListener() {
                    @Override
                    public void connectionClosedOnError(Exception e) {
                        cut.countDown();
                    }
                });
        ChatManager.getInstanceFor(connection)
                .addIncomingListener((from, message, chat) -> heard.add(message.getBody()));
        connection.connect();
        return connection;
    }

    private void talk(XMPPTCPConnection connection) throws Exception {
        ChatManager.getInstanceFor(connection)
                .chatWith(connection.getUser().asEntityBareJid())
                .send("O Roméo");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("O Roméo");
    }

    @ParameterizedTest
    @EnumSource(
            value = SecurityMode.class,
            names = {"disabled", "required"})
    void logsInTalksAndResumes(SecurityMode security) throws Exception {
        XMPPTCPConnection connection = connect(security);
        connection.login();
        ProxiedStream stream = reports.awaitLogin();
        assertThat(connection.isSecureConnection()).isEqualTo(security == SecurityMode.required);
        talk(connection);

        stream.cut();
        assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
        connection.connect();
        connection.login();

        assertThat(connection.streamWasResumed()).isTrue();
        assertThat(reports.lines("resumed").get(0)).startsWith("resumed " + connection.getUser());
        talk(connection);
        connection.disconnect();
    }
}
