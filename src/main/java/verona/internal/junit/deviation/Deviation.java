package verona.internal.junit.deviation;

import java.util.Set;

/**
 * A failure that is known.
 *
 * @param test the test: {@code example.RoomTest#tellsOccupants}, and {@code [2]} behind it for the
 *     second of its invocations
 * @param server the server's name, as the setting {@code verona.server} has it
 * @param versions of which versions of the server
 * @param section what the server deviates from
 * @param reason what it does otherwise
 * @param place the line of the file, and the file
 */
public record Deviation(
        String test,
        String server,
        VersionRange versions,
        String section,
        String reason,
        String place) {

    static final Set<String> KEYS = Set.of("test", "server", "versions", "section", "reason");

    /** {@code XEP-0045 §9.3: the status comes before the item (verona-deviations.toml:12)}. */
    @Override
    public String toString() {
        return section + ": " + reason + " (" + place + ")";
    }
}
