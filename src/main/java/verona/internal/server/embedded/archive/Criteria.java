package verona.internal.server.embedded.archive;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.Timestamp;

/**
 * Which messages of an archive are asked for, XEP-0313 §4.1; null, or no ids, for any.
 *
 * @param afterId the message that they come after
 * @param beforeId the message that they come before
 */
record Criteria(
        @Nullable Jid with,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String afterId,
        @Nullable String beforeId,
        Set<String> ids) {

    /** What the fields of a submitted form say. */
    static Criteria of(Map<String, List<String>> fields) {
        return new Criteria(
                jid(first(fields, "with")),
                time(first(fields, "start")),
                time(first(fields, "end")),
                first(fields, "after-id"),
                first(fields, "before-id"),
                Set.copyOf(fields.getOrDefault("ids", List.of())));
    }

    private static @Nullable String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Timestamp.parse(text);
    }

    private static @Nullable Jid jid(@Nullable String text) {
        try {
            return text == null ? null : Jids.from(text);
        } catch (XmppStringprepException e) {
            throw new StanzaError(Condition.BAD_REQUEST, "'" + text + "' is no JID");
        }
    }

    /**
     * Which of an archive's messages they are.
     *
     * @throws StanzaError if the archive has not all the messages that are named (§4.1.3)
     */
    Predicate<ArchivedMessage> of(List<ArchivedMessage> archive, Reader reader) {
        List<String> all = archive.stream().map(ArchivedMessage::id).toList();
        Set<String> range = range(all);
        ids.forEach(id -> find(all, id));
        return message ->
                range.contains(message.id())
                        && (ids.isEmpty() || ids.contains(message.id()))
                        && (with == null || reader.isWith(message, with))
                        && isInTime(message.time());
    }

    private Set<String> range(List<String> all) {
        int first = afterId == null ? 0 : find(all, afterId) + 1;
        int end = beforeId == null ? all.size() : find(all, beforeId);
        return first < end ? new HashSet<>(all.subList(first, end)) : Set.of();
    }

    private static int find(List<String> all, String id) {
        int place = all.indexOf(id);
        if (place < 0) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "the archive has no '" + id + "'");
        }
        return place;
    }

    private boolean isInTime(Instant time) {
        return (start == null || !time.isBefore(start)) && (end == null || !time.isAfter(end));
    }
}
