package verona.internal.junit.specification;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tests are run, by what they are about: the setting {@code verona.specifications}. With
 * {@code XEP-0045, RFC 6121 §8} those about one of these are, and with {@code !XEP-0313} those that
 * are not about that.
 */
public final class SpecificationChoice {

    /** The setting's name. */
    public static final String SETTING = "verona.specifications";

    private static final String NOT = "!";

    private final List<Section> wanted;
    private final List<Section> unwanted;

    private SpecificationChoice(List<Section> wanted, List<Section> unwanted) {
        this.wanted = wanted;
        this.unwanted = unwanted;
    }

    /**
     * Reads the setting's value; null for all tests.
     *
     * @throws IllegalArgumentException if it can't be read; the message says how to write it
     */
    public static SpecificationChoice of(@Nullable String value) {
        if (value == null) {
            return new SpecificationChoice(List.of(), List.of());
        }
        List<String> names =
                Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        return new SpecificationChoice(
                names.stream()
                        .filter(name -> !name.startsWith(NOT))
                        .map(SpecificationChoice::read)
                        .toList(),
                names.stream()
                        .filter(name -> name.startsWith(NOT))
                        .map(name -> read(name.substring(1)))
                        .toList());
    }

    private static Section read(String name) {
        try {
            return Section.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the setting "
                            + SETTING
                            + ": "
                            + e.getMessage()
                            + ": write it like \"XEP-0045, RFC 6121 §8\", with ! before what is to"
                            + " be left out",
                    e);
        }
    }

    /** Whether tests about that are run. */
    public boolean takes(TestedSections tested) {
        return (wanted.isEmpty() || isAbout(tested, wanted)) && !isAbout(tested, unwanted);
    }

    private static boolean isAbout(TestedSections tested, List<Section> sections) {
        return !sections.isEmpty()
                && tested.anyIs(section -> sections.stream().anyMatch(section::isIn));
    }
}
