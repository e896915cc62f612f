package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import org.junit.jupiter.api.Test;

/** An abstract class can have instances of a copy. */
class ConcreteCopyTest {

    @Test
    void theCopyHasInstances() throws Exception {
        Constructor<?> constructor =
                ConcreteCopy.of(AbstractGreeting.class).getDeclaredConstructor(String.class);
        assertThat(constructor.newInstance("Juliet"))
                .hasToString("Good morrow, Juliet " + Long.MAX_VALUE + " " + Math.PI);
    }

    @Test
    void theClassItselfStaysAbstract() throws Exception {
        ConcreteCopy.of(AbstractGreeting.class);
        Constructor<?> constructor = AbstractGreeting.class.getDeclaredConstructor(String.class);
        assertThatThrownBy(() -> constructor.newInstance("Juliet"))
                .isInstanceOf(InstantiationException.class);
    }
}

/** Its constants are of many kinds, also of those that count as two. */
abstract class AbstractGreeting {

    private final String name;
    private final long number = Long.MAX_VALUE;
    private final double fraction = Math.PI;

    AbstractGreeting(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return "Good morrow, " + name + " " + number + " " + fraction;
    }
}
