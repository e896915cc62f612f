package verona.stanza;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import verona.stanza.RestingFactories.Factory;

class RestingFactoriesTest {

    private final RestingFactories factories =
            new RestingFactories(XMLInputFactory::newDefaultFactory);

    @Test
    void givesAFactoryAgain() {
        Factory factory = factories.take();
        factories.giveBack(factory, 100);
        assertThat(factories.take().xml()).isSameAs(factory.xml());
    }

    @Test
    void givesAFactoryUpThatHoldsOnToMuchText() {
        Factory factory = factories.take();
        factories.giveBack(factory, RestingFactories.CHARACTERS - 1);
        Factory again = factories.take();
        assertThat(again.xml()).isSameAs(factory.xml());
        factories.giveBack(again, 1);
        assertThat(factories.take().xml()).isNotSameAs(factory.xml());
    }
}
