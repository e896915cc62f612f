package verona.internal.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** A part of the Java expression that makes an element. */
public sealed interface Term {

    /** How much there is to read in it. */
    int weight();

    /**
     * A call.
     *
     * @param on what the method is called on, null for a factory
     * @param owner the class of the method
     */
    record Call(@Nullable Call on, Class<?> owner, String method, List<Term> arguments)
            implements Term {

        @Override
        public int weight() {
            return 2
                    + (on == null ? 0 : on.weight())
                    + arguments.stream().mapToInt(Term::weight).sum();
        }
    }

    /** The value of an attribute, or a text. */
    record Text(String value) implements Term {

        @Override
        public int weight() {
            return 2;
        }
    }

    /** A number as Java writes it. */
    record Number(String value) implements Term {

        @Override
        public int weight() {
            return 1;
        }
    }

    /** A constant of an enum, or a {@link Boolean}. */
    record Constant(Object value) implements Term {

        @Override
        public int weight() {
            return 1;
        }
    }

    /** An element that no factory makes. */
    record Unknown(Element element) implements Term {

        @Override
        public int weight() {
            return 5;
        }
    }
}
