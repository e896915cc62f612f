package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import verona.Stanzas;
import verona.stanza.StanzaTemplate;
import verona.stanza.Xml;
import verona.vocabulary.Info;
import verona.vocabulary.Pubsub;
import verona.vocabulary.PubsubEvent;

class LabelTest {

    private final Label label = new Label(UnaryOperator.identity());

    private String sent(StanzaTemplate stanza) {
        return label.sent(Xml.read(stanza.toString()));
    }

    @Test
    void namesThePublishedItem() {
        assertThat(
                        sent(
                                Stanzas.iqSet("p1")
                                        .with(
                                                Pubsub.publish(
                                                        "tune",
                                                        Pubsub.item("i1", Info.version())))))
                .isEqualTo("iq set, publish tune i1");
    }

    @Test
    void namesTheFirstOfSeveralItems() {
        assertThat(sent(Stanzas.iqSet("r1").with(Pubsub.retract("tune", "i1", "i2"))))
                .isEqualTo("iq set, retract tune i1");
    }

    @Test
    void namesTheItemOfAnEvent() {
        assertThat(sent(Stanzas.message().with(PubsubEvent.items("tune", Pubsub.item("i1")))))
                .endsWith(" i1");
    }

    @Test
    void leavesOutAnIdThatTheServiceHasMadeUp() {
        String id = UUID.randomUUID().toString();
        assertThat(sent(Stanzas.iqSet("p1").with(Pubsub.publish("tune", Pubsub.item(id)))))
                .isEqualTo("iq set, publish tune");
    }
}
