package verona.internal.transcript;

import org.jspecify.annotations.Nullable;

/**
 * What has become of something that the server keeps.
 *
 * @param nanos when, on the transcript's clock
 * @param what {@code roster}, {@code occupants} or {@code archive}
 * @param owner the bare JID of whose it is
 * @param key which contact, occupant or message it is
 * @param value null if it is no more
 */
public record Change(long nanos, String what, String owner, String key, @Nullable String value) {}
