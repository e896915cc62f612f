package verona.internal.transcript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/**
 * Values that are secret wherever they occur: the passwords of a scenario, and what was sent or
 * received as one. A server that repeats a request in its error repeats the password too (RFC 6120
 * §8.3.1). Safe for use by several threads.
 *
 * <p>Clients of scenarios inside each other talk to each other, so each scenario hides the secrets
 * of all that run.
 *
 * <pre>{@code
 * SecretValues secrets = new SecretValues();
 * secrets.add("wherefore");
 * secrets.hide("romeo said: wherefore", secret -> "…"); // romeo said: …
 * }</pre>
 */
public final class SecretValues {

    /** A shorter one is found only where it is the whole text: it may be part of many texts. */
    private static final int SHORTEST_PART = 4;

    private final @Nullable SecretValues outer;
    private final Set<SecretValues> inner = ConcurrentHashMap.newKeySet();

    /** The longest first: one may hold another. */
    private final Set<String> values = new ConcurrentSkipListSet<>(SecretValues::compare);

    private static int compare(String one, String other) {
        int longer = Integer.compare(other.length(), one.length());
        return longer == 0 ? one.compareTo(other) : longer;
    }

    public SecretValues() {
        this(null);
    }

    /**
     * The secrets of a scenario that begins.
     *
     * @param outer those of the scenario around it, null where there is none
     */
    SecretValues(@Nullable SecretValues outer) {
        this.outer = outer;
        if (outer != null) {
            outer.inner.add(this);
        }
    }

    /** The scenario has ended: those around it hide only what their entries contain. */
    void end(List<Entry> entriesAround) {
        if (outer != null && outer.inner.remove(this)) {
            values.stream()
                    .filter(value -> entriesAround.stream().anyMatch(e -> e.text().contains(value)))
                    .forEach(outer.values::add);
        }
    }

    /** These now, and those of all scenarios around and inside. */
    public SecretValues all() {
        SecretValues all = new SecretValues();
        all.values.addAll(values);
        SecretValues outermost = this;
        while (outermost.outer != null) {
            outermost = outermost.outer;
        }
        outermost.addTo(all);
        return all;
    }

    private void addTo(SecretValues all) {
        all.values.addAll(values);
        for (SecretValues each : inner) {
            each.addTo(all);
        }
    }

    /** Adds a secret, and what is made of it: its base64, and how XML text has it. */
    public void add(String secret) {
        if (!secret.isBlank()) {
            values.add(secret.strip());
            values.add(base64(secret));
            values.add(Xml.escape(secret.strip()));
        }
    }

    /** Adds the password of an account, and what SASL PLAIN makes of it (RFC 4616 §2). */
    public void add(String user, String password) {
        add(password);
        values.add(base64("\0" + user + "\0" + password));
    }

    /** All, and what was sent and received as a secret. */
    SecretValues with(List<Entry> entries) {
        SecretValues all = all();
        for (Entry entry : entries) {
            if (SecretText.mayHold(entry.text())) {
                all.addFrom(entry.text());
            }
        }
        return all;
    }

    private void addFrom(String text) {
        try {
            Secrets.in(Xml.read(text)).forEach(this::add);
        } catch (XmlException e) {
            values.addAll(SecretText.values(text).values);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether that is one of them. */
    public boolean contains(String text) {
        return values.contains(text);
    }

    /** Whether one of them occurs in a text. */
    public boolean areIn(String text) {
        return values.contains(text.strip()) || !parts(text).isEmpty();
    }

    /** The text with a mask for each secret in it; the very same one if it has none. */
    public String hide(String text, UnaryOperator<String> mask) {
        String stripped = text.strip();
        if (values.contains(stripped)) {
            return mask.apply(stripped);
        }
        // All at once: a mask may contain another secret.
        List<String> parts = parts(text);
        if (parts.isEmpty()) {
            return text;
        }
        String any = parts.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(any)
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(mask.apply(found.group())));
    }

    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String value : values) {
            if (value.length() >= SHORTEST_PART && text.contains(value)) {
                parts.add(value);
            }
        }
        return parts;
    }
}
