package verona.internal.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario came to: who took part, and what happened. Immutable, as far as its parts are.
 *
 * @param server what it was played on
 * @param domain the server's domain
 * @param participants the clients and components in order of their entry, then the rooms that have
 *     names
 * @param start when it began, on the clock of the entries, in nanoseconds
 * @param nanos how long it took
 * @param entries what happened, oldest first
 * @param steps what was to happen, oldest first
 * @param passwords those of who takes part
 * @param references what it is about
 * @param changes what the server has kept meanwhile, as far as it says so, oldest first
 */
public record ScenarioRun(
        String server,
        String domain,
        List<Participant> participants,
        long start,
        long nanos,
        List<Entry> entries,
        List<Step> steps,
        SecretValues passwords,
        List<Reference> references,
        List<Change> changes) {

    /** One on whose server nothing is known to have changed. */
    public ScenarioRun(
            String server,
            String domain,
            List<Participant> participants,
            long start,
            long nanos,
            List<Entry> entries,
            List<Step> steps,
            SecretValues passwords,
            List<Reference> references) {
        this(
                server,
                domain,
                participants,
                start,
                nanos,
                entries,
                steps,
                passwords,
                references,
                List.of());
    }

    /** What a transcript holds now. */
    public static ScenarioRun of(
            String server, String domain, List<Participant> participants, Transcript transcript) {
        return new ScenarioRun(
                server,
                domain,
                List.copyOf(participants),
                transcript.start(),
                transcript.elapsed(),
                List.copyOf(transcript.entries()),
                List.copyOf(transcript.steps()),
                transcript.secrets().all(),
                transcript.references(),
                transcript.changes());
    }

    /** The same with others who took part, too. */
    public ScenarioRun with(List<Participant> others) {
        List<Participant> all = new ArrayList<>(participants);
        all.addAll(others);
        return new ScenarioRun(
                server,
                domain,
                List.copyOf(all),
                start,
                nanos,
                entries,
                steps,
                passwords,
                references,
                changes);
    }

    /** The same with something that has happened at its end. */
    public ScenarioRun with(Entry last) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(last);
        return new ScenarioRun(
                server,
                domain,
                participants,
                start,
                nanos,
                List.copyOf(all),
                steps,
                passwords,
                references,
                changes);
    }

    /** What no report may show. They are looked for here, because most tests need no report. */
    public Secrets secrets() {
        return Secrets.of(passwords.with(entries));
    }

    /** Microseconds from the beginning to that moment. */
    public long micros(long moment) {
        return (moment - start) / 1_000;
    }
}
