package verona.internal.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/**
 * Values that are secret wherever they stand: the passwords of a scenario, and what was sent or
 * received as one. A server that repeats a request in its error repeats the password too (RFC 6120
 * §8.3.1). Safe for use by several threads.
 *
 * <pre>{@code
 * SecretValues secrets = new SecretValues();
 * secrets.add("wherefore");
 * secrets.hide("romeo said: wherefore", secret -> "…"); // romeo said: …
 * }</pre>
 */
public final class SecretValues {

    /** A shorter one is found only where it is all of a text: it may be part of many words. */
    private static final int SHORTEST_PART = 5;

    /** The longest first: one may hold another. */
    private final Set<String> values =
            new ConcurrentSkipListSet<>(
                    Comparator.comparing(String::length)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()));

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

    /** These, and what was sent and received as a secret. */
    SecretValues with(List<Entry> entries) {
        SecretValues all = new SecretValues();
        all.values.addAll(values);
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

    /** The text with a mask for each secret in it; the very same one if it has none. */
    public String hide(String text, UnaryOperator<String> mask) {
        if (values.isEmpty() || text.isEmpty()) {
            return text;
        }
        String stripped = text.strip();
        String hidden = text;
        for (String value : values) {
            if (stripped.equals(value)) {
                return mask.apply(value);
            }
            if (value.length() >= SHORTEST_PART && hidden.contains(value)) {
                hidden = hidden.replace(value, mask.apply(value));
            }
        }
        return hidden;
    }
}
