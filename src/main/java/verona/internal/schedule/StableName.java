package verona.internal.schedule;

/**
 * What an address is called in each play of a scenario. Accounts, rooms and components that a test
 * declares have fresh names, which end with a number: {@code romeo-k3f9x2@localhost}.
 */
public final class StableName {

    private static final int LENGTH = "-k3f9x2".length();

    private StableName() {}

    /** The address without that number. */
    public static String of(CharSequence address) {
        String text = address.toString();
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
            if (isNumber(text, at)) {
                return text.substring(0, at) + text.substring(at + LENGTH);
            }
        }
        return text;
    }

    private static boolean isNumber(String text, int at) {
        int end = at + LENGTH;
        if (end > text.length() || end < text.length() && "@.".indexOf(text.charAt(end)) < 0) {
            return false;
        }
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }
}
