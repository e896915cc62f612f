package verona.internal.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets in text that is no XML as a whole: rather too much is hidden than too little. */
final class SecretText {

    private static final Pattern HINTS =
            Pattern.compile(
                    "(?i)password|handshake|xmpp-sasl|sasl:2|<(?:\\w+:)?(?:auth|challenge|response)"
                            + "|digest|iq:register|text-private|secret|xmpp:fast");

    /** The rest of a tag; quotes may hold what ends one. */
    private static final String TAG = "(?:[^<>'\"]++|'[^']*+'|\"[^\"]*+\")*+";

    private static final String TEXT = "(?:[^<]++|<!\\[CDATA\\[(?s:.*?)(?:\\]\\]>|\\z))*+";

    /** The text of what has a secret for it. */
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "(<(?:[\\w.-]+:)?(?:password|handshake|auth|challenge|response|success"
                            + "|initial-response|additional-data|digest)(?![\\w.:-])"
                            + TAG
                            + "(?<!/)>)("
                            + TEXT
                            + ")");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)((?<![\\w.-])(?:password|token)\\s*=\\s*)('[^']*'?|\"[^\"]*\"?)");

    /** All of a registration form, and of a field that is secret. */
    private static final Pattern FORM =
            Pattern.compile(
                    "<((?:[\\w.-]+:)?query)(?=[^<>]*iq:register)" + TAG + ">(?s:.*?)(?:</\\1|\\z)");

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?i)<((?:[\\w.-]+:)?field)(?=[^<>]*(?:text-private"
                            + "|(?:password|password-verify|secret)['\"]))"
                            + TAG
                            + ">(?s:.*?)(?:</\\1|\\z)");

    private static final Pattern BETWEEN_TAGS = Pattern.compile(">(" + TEXT + ")");

    private SecretText() {}

    /** Whether it is worth a closer look. */
    static boolean mayHold(String text) {
        return HINTS.matcher(text).find();
    }

    static String hide(String text, String mask) {
        String hidden = text;
        for (Pattern whole : Stream.of(FORM, FIELD).toList()) {
            hidden =
                    whole.matcher(hidden)
                            .replaceAll(
                                    found -> Matcher.quoteReplacement(inside(found.group(), mask)));
        }
        hidden =
                ELEMENT.matcher(hidden)
                        .replaceAll(found -> masked(found.group(1), found.group(2), mask));
        return ATTRIBUTE.matcher(hidden).replaceAll("$1'" + mask + "'");
    }

    /** The values that are hidden in it. */
    static SecretValues values(String text) {
        SecretValues values = new SecretValues();
        ELEMENT.matcher(text).results().forEach(found -> values.add(found.group(2)));
        return values;
    }

    private static String inside(String form, String mask) {
        return BETWEEN_TAGS.matcher(form).replaceAll(found -> masked(">", found.group(1), mask));
    }

    private static String masked(String tag, String text, String mask) {
        return Matcher.quoteReplacement(tag + (text.isBlank() ? text : mask));
    }
}
