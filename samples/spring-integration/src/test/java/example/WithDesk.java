package example;

import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import verona.Client;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;

/** The application runs, and Juliet is a customer. */
@SpringBootTest
@DirtiesContext
abstract class WithDesk {

    @Program static XmppProgram shop;

    @Client XmppClient juliet;

    @Autowired Desk desk;

    @DynamicPropertySource
    static void xmpp(DynamicPropertyRegistry registry) {
        shop.properties("xmpp").forEach(registry::add);
        registry.add("xmpp.ssl-bundle", () -> "server");
        registry.add("spring.ssl.bundle.pem.server.truststore.certificate", shop::certificate);
        registry.add("xmpp.retry-seconds", () -> 0);
    }

    @BeforeEach
    void logsIn() {
        shop.logsIn();
    }

    final void confirms(String order) {
        juliet.sends(chat().to(shop.fullJid()).body(order));
        juliet.receives(chat().from(shop.fullJid()).body("Thank you for your " + order));
    }
}
