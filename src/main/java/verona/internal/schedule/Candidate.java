package verona.internal.schedule;

/**
 * What can happen next: the next event of one source. Events of one source never change places.
 *
 * @param source a part of the test, a stream, or the server's clock; of that name in each play
 * @param what the event, in a few words that follow the source's name: {@code "juliet's presence"}
 */
public record Candidate(String source, String what) {}
