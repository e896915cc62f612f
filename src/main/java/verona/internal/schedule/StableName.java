package verona.internal.schedule;

import java.util.regex.Pattern;

/**
 * What an address is called in each play of a scenario. Accounts, rooms and components that a test
 * declares have fresh names, which end with a number: {@code romeo-k3f9x2@localhost}.
 */
public final class StableName {

    private static final Pattern NUMBER = Pattern.compile("-[0-9a-z]{6}(?=@|\\.|$)");

    private StableName() {}

    /** The address without that number. */
    public static String of(CharSequence address) {
        return NUMBER.matcher(address).replaceFirst("");
    }
}
