package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;

/**
 * A field that hides another one of its name: both have one client, which the inner one declares.
 */
class HidingTest {

    private static final List<XmppClient> SEEN = new ArrayList<>();

    abstract static class BaseTestCases {
        @Client XmppClient romeo;
        @Room XmppRoom orchard;

        @BeforeEach
        void seesIt() {
            SEEN.add(romeo);
        }
    }

    @Test
    void anOuterClassAndItsNestedOneShareABaseClass() {
        SEEN.clear();
        Engine.allPass(1, Engine.run(OuterTestCases.class));
        assertThat(SEEN).hasSize(2).containsOnly(SEEN.get(0));
    }

    @XmppTest
    static class OuterTestCases extends BaseTestCases {
        @Nested
        class Middle {
            @Nested
            class Inner extends BaseTestCases {
                @Test
                void isOneOfBoth() {
                    assertThat(orchard).isSameAs(OuterTestCases.this.orchard);
                    romeo.sends(chat().to(romeo.fullJid()).body("Hello")).receives(chat());
                }
            }
        }
    }

    @Test
    void theInnermostDeclarationCounts() {
        Engine.allPass(1, Engine.run(OverridingTestCases.class));
    }

    @XmppTest
    static class OverridingTestCases {
        @Client(resource = "balcony")
        XmppClient juliet;

        @Nested
        class Inner {
            @Client(resource = "tomb", connect = Client.Connect.LATER)
            XmppClient juliet;

            @Test
            void connectsAsTheInnerOneSays() {
                assertThat(juliet.isConnected()).isFalse();
                juliet.connects();
                assertThat(juliet.fullJid().getResourcepart()).hasToString("tomb");
                assertThat(OverridingTestCases.this.juliet).isSameAs(juliet);
            }
        }
    }

    @Test
    void aSubclassHidesAFieldOfItsSuperclass() {
        SEEN.clear();
        Engine.allPass(1, Engine.run(SubTestCases.class));
        assertThat(SEEN).hasSize(1);
    }

    @XmppTest
    static class SubTestCases extends BaseTestCases {
        @Client(resource = "orchard")
        XmppClient romeo;

        @Test
        void isTheOneOfTheSuperclass() {
            assertThat(SEEN).containsExactly(romeo);
            assertThat(romeo.fullJid().getResourcepart()).hasToString("orchard");
        }
    }
}
