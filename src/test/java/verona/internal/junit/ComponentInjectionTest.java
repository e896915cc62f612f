package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.chat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Component;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppTest;
import verona.server.XmppServer;

/** Fields and parameters for components: when they are filled in, and for how long. */
class ComponentInjectionTest {

    @Test
    void fillsFieldsAndParametersWithConnectedComponents() {
        ComponentTestCases.seen.clear();
        Engine.allPass(3, Engine.run(ComponentTestCases.class));
        assertThat(ComponentTestCases.seen).hasSize(4);
        assertThat(ComponentTestCases.bridge.isConnected()).isFalse();
    }

    @XmppTest
    static class ComponentTestCases {
        static final Set<String> seen = new HashSet<>();
        @Component static XmppComponent bridge;
        @Client XmppClient romeo;
        @Component private XmppComponent my_gateway;

        @BeforeEach
        void before(@Component XmppComponent my_gateway) {
            assertThat(my_gateway).isSameAs(this.my_gateway);
            seen.add(my_gateway.jid().toString());
            seen.add(bridge.jid().toString());
        }

        @RepeatedTest(2)
        void again(@Component XmppComponent bridge) {
            assertThat(bridge).isSameAs(ComponentTestCases.bridge);
            assertThat(my_gateway.jid().toString()).matches("my-gateway-\\w+\\.localhost");
            hears(my_gateway, romeo);
            hears(bridge, romeo);
        }

        @Nested
        class Inner {
            @Test
            void knowsThoseAround(@Component(name = "Irc") XmppComponent other) {
                hears(my_gateway, romeo);
                romeo.sends("<message to=\"${irc's JID}\"/>");
                other.receives("<message from=\"${Romeo's full JID}\"/>");
            }
        }

        private static void hears(XmppComponent component, XmppClient client) {
            client.sends(chat().to(component.jid()).body("Hello"));
            component.receives(chat().from(client.fullJid()).body("Hello"));
        }
    }

    @Test
    void givesTheDomainOfAComponentBackAfterTheTest() {
        Engine.allPass(2, Engine.run(GivenDomainTestCases.class));
    }

    @XmppTest
    static class GivenDomainTestCases {
        @Component(jid = "irc.localhost", secret = "of-one", connect = LATER)
        XmppComponent irc;

        @RepeatedTest(2)
        void again(XmppServer server) {
            assertThat(irc.isConnected()).isFalse();
            assertThat(irc.connects().jid().toString()).isEqualTo("irc.localhost");
            assertThatThrownBy(() -> server.addComponent("irc.localhost", "of-another"))
                    .hasMessageContaining("taken");
        }
    }
}
