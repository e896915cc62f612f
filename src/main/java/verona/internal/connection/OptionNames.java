package verona.internal.connection;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What settings call the constants of an option: {@code if-offered}. */
public final class OptionNames {

    private OptionNames() {}

    /**
     * The constant of that name, in small or capital letters.
     *
     * @param unset the constant for an option that is not set; it has no name
     * @throws IllegalArgumentException if there is none; the message names all there are
     */
    public static <E extends Enum<E>> E constant(E unset, String text) {
        return constants(unset)
                .filter(each -> name(each).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(constants(unset)));
    }

    private static <E extends Enum<E>> Stream<E> constants(E unset) {
        return Arrays.stream(unset.getDeclaringClass().getEnumConstants())
                .filter(each -> each != unset);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static IllegalArgumentException unknown(Stream<? extends Enum<?>> all) {
        return new IllegalArgumentException(
                "it must be one of "
                        + all.map(OptionNames::name).collect(Collectors.joining(", ")));
    }
}
