package verona.internal.report.comparison;

import java.util.List;

/**
 * A stanza in the form in which it is compared.
 *
 * @param number its number in the report of its test
 * @param client who has sent or received it
 * @param sent whether it was sent
 * @param label what it is, in a few words
 * @param lines its {@link NormalForm}
 */
public record ComparedStanza(
        int number, String client, boolean sent, String label, List<String> lines) {

    /** The same for stanzas that differ at most in the order of their parts. */
    String parts() {
        return String.join("\n", lines.stream().sorted().toList());
    }
}
