package verona.internal.server.embedded.core;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A domainpart as its labels, or as the address of a host: RFC 7622 §3.2, RFC 5890 §2.3. */
final class DomainLabels {

    /** RFC 5890 §2.3.1: no hyphens where they stand in names that are encoded, nor at the ends. */
    private static final Pattern LABEL =
            Pattern.compile("(?!-|..--|\\p{M})[a-z0-9-[^\\x00-\\x7F]]{1,63}(?<!-)");

    /** RFC 3986 §3.2.2 and RFC 6874 §2; no letter of it can be a name to look up. */
    private static final Pattern IPV6 = Pattern.compile("(\\[[0-9a-f:.]+)(%25[a-z0-9._~-]+)?\\]");

    private DomainLabels() {}

    /**
     * With U-labels for A-labels, RFC 7622 §3.2.1. The JDK decodes by IDNA2003, so what is in
     * IDNA2008 alone stays encoded, and is refused.
     */
    static String decoded(String domain) {
        String dotted = domain.replace('\u3002', '.');
        return Arrays.stream(dotted.split("\\.", -1))
                .map(label -> label.startsWith("xn--") ? decode(label) : label)
                .collect(Collectors.joining("."));
    }

    private static String decode(String label) {
        return IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED);
    }

    /** Whether a domain may be one. */
    static boolean areValid(String domain) {
        return domain.startsWith("[")
                ? isIpv6(domain)
                : Arrays.stream(domain.split("\\.", -1)).allMatch(DomainLabels::isValid);
    }

    private static boolean isValid(String label) {
        return LABEL.matcher(label).matches()
                && label.codePoints().allMatch(PrecisClass::isIdentifier)
                && ContextRules.hold(label)
                && BidiRule.holds(label);
    }

    private static boolean isIpv6(String literal) {
        var match = IPV6.matcher(literal);
        return match.matches() && isAddress(match.group(1) + "]");
    }

    private static boolean isAddress(String literal) {
        try {
            InetAddress.getByName(literal);
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
