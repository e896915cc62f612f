package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.Component;
import verona.Room;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.XmppServer;

/** Records, and classes whose constructor gives clients to final fields. */
class ConstructorTest {

    @Test
    void aRecordIsATestClass() {
        Engine.allPass(6, Engine.run(RecordTestCases.class));
    }

    @XmppTest
    record RecordTestCases(
            @Client XmppClient romeo,
            @Client(name = "Juliet") XmppClient juliet,
            @Component XmppComponent gateway,
            @Room XmppRoom orchard,
            XmppServer server) {

        @BeforeEach
        void areThere(@Client XmppClient romeo) {
            assertThat(romeo).isSameAs(this.romeo);
            assertThat(orchard.jid().getDomain()).hasToString(server.mucDomain());
            assertThat(gateway.isConnected()).isTrue();
        }

        @Test
        void plays() {
            romeo.sends("<message to=\"${Juliet's full JID}\" type='chat'/>");
            juliet.receives(chat().from(romeo.fullJid()));
        }

        @RepeatedTest(2)
        void playsAgain(@Client XmppClient nurse) {
            nurse.sends(chat().to(romeo.fullJid()).body("Hello"));
            romeo.receives(chat().from(nurse.fullJid()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Hello", "Good morrow"})
        void playsWith(String body, @Client XmppClient nurse) {
            nurse.sends(chat().to(romeo.fullJid()).body(body));
            romeo.receives(chat().body(body));
        }

        @Nested
        class Inner {
            @Test
            void sees(@Client XmppClient romeo) {
                assertThat(romeo).isSameAs(RecordTestCases.this.romeo);
            }
        }
    }

    @Test
    void aCanonicalConstructorMayDeclareThemItself() {
        Engine.allPass(1, Engine.run(CanonicalTestCases.class));
    }

    @XmppTest
    record CanonicalTestCases(@Client XmppClient romeo) {
        CanonicalTestCases(@Client XmppClient romeo) {
            this.romeo = romeo;
        }

        @Test
        void plays() {
            romeo.sends(chat().to(romeo.fullJid()).body("Hello")).receives(chat());
        }
    }

    @Test
    void aConstructorGivesThemToFinalFields() {
        Engine.allPass(1, Engine.run(FinalTestCases.class));
    }

    @XmppTest
    static class FinalTestCases {
        @Client private final XmppClient romeo;

        FinalTestCases(@Client XmppClient romeo) {
            this.romeo = romeo;
        }

        @Test
        void plays() {
            romeo.sends(chat().to(romeo.fullJid()).body("Hello")).receives(chat());
        }
    }
}
