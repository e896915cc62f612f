package verona.internal.script.java;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of classes, methods and fields, from what people call things. */
public final class JavaNames {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’ʼ](?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}s?\\d*");

    private static final String LINKS_IN_ALL =
            "a an and are as at be but by can for from has have if in is it its not of on or so"
                    + " than that the their to when where which who with";

    /** No sentence ends with one of these. */
    private static final Set<String> LINKS = Set.of(LINKS_IN_ALL.split(" "));

    private final Set<String> taken = new HashSet<>();

    /** Names that are not to be given. */
    JavaNames(Set<String> taken) {
        this.taken.addAll(taken);
    }

    /**
     * A name for a field that no other has.
     *
     * @param kind what is added where the name alone can't be had
     */
    String field(String text, String kind) {
        String plain = camelCase(words(text));
        String name = startsLikeName(plain) ? plain : decapitalized(kind) + capitalized(plain);
        String free = isFree(name) ? name : name + kind;
        for (int i = 2; !isFree(free); i++) {
            free = name + i;
        }
        taken.add(free);
        return free;
    }

    private boolean isFree(String name) {
        return isIdentifier(name) && !taken.contains(name);
    }

    /** {@code yield} may be a field, but no statement may begin with it. */
    private static boolean isIdentifier(String name) {
        return SourceVersion.isName(name, SourceVersion.RELEASE_17) && !name.equals("yield");
    }

    /**
     * {@code sendsAPing} for {@code Sends a ping}, of so many characters at most.
     *
     * @param otherwise what it is called if there is no word in the text
     */
    static String method(String text, int length, String otherwise) {
        List<String> words = new ArrayList<>(words(text));
        while (words.size() > 1 && String.join("", words).length() > length) {
            words.remove(words.size() - 1);
            while (words.size() > 1 && LINKS.contains(words.get(words.size() - 1))) {
                words.remove(words.size() - 1);
            }
        }
        String name = camelCase(words);
        String plain = startsLikeName(name) ? name : decapitalized(otherwise) + name;
        return isIdentifier(plain) ? plain : "plays" + capitalized(plain);
    }

    /** {@code MucInvitation} for {@code muc_invitation}. */
    public static String type(String text) {
        String name = capitalized(camelCase(words(text)));
        return startsLikeName(name) ? name : "Script" + name;
    }

    private static String camelCase(List<String> words) {
        return decapitalized(
                words.stream().map(JavaNames::capitalized).collect(Collectors.joining()));
    }

    private static boolean startsLikeName(String name) {
        return !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
    }

    /** The words, acronyms in lower case. */
    private static List<String> words(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String joined = APOSTROPHE.matcher(plain).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(joined)
                .filter(word -> !word.isEmpty())
                .map(JavaNames::withoutCapitals)
                .toList();
    }

    private static String withoutCapitals(String word) {
        return ACRONYM.matcher(word).matches() ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static String capitalized(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String decapitalized(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
