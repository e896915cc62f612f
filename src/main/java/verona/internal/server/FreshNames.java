package verona.internal.server;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Localparts that no account or room had before. */
public final class FreshNames {

    // Six digits to the base 36; counting from a random start keeps names apart within a JVM for
    // certain, and between JVMs that share a server in all likelihood.
    private static final long SMALLEST = 36L * 36 * 36 * 36 * 36;
    private static final long RANGE = SMALLEST * 34;
    private static final Pattern ODD = Pattern.compile("[^a-z0-9._]+");
    private static final Pattern AROUND = Pattern.compile("^-+|-+$");
    private static final AtomicLong NEXT =
            new AtomicLong(SMALLEST + new SecureRandom().nextLong(RANGE));

    private FreshNames() {}

    /** A localpart that begins like the hint: {@code romeo-k3f9x2}. */
    public static String next(String hint) {
        return readable(hint) + "-" + Long.toString(NEXT.getAndIncrement(), Character.MAX_RADIX);
    }

    /**
     * The label of a domain: {@code gateway-k3f9x2}. Of what a localpart may have, a label may not
     * have all (RFC 5890 §2.3.1).
     */
    public static String nextLabel(String hint) {
        return next(hint.replaceAll("[^a-zA-Z0-9]+", "-"));
    }

    private static String readable(String hint) {
        String plain = ODD.matcher(hint.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = AROUND.matcher(plain).replaceAll("");
        return trimmed.isEmpty() ? "user" : trimmed;
    }
}
