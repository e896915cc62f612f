package verona.internal.failure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hints that a failure's message may give. Each is applied, and then helps, in HintsTest. */
public enum HintKind {
    /** The stanza is unread, but not the next one. */
    NOT_NEXT(
            "a stanza that matches is (unread|taken by no step), but it is not the next one: .*"
                    + "(receives|sent) instead.*"),
    /** The stanza arrived before another one that is expected before it. */
    TOO_EARLY(
            "it (arrived|was sent) at .* ms, before \\d+\\. at .* ms: expect it before that one,"
                    + " or .*"),
    /** The stanza arrived after the timeout. */
    TOO_LATE("it (arrived|was sent) at .* ms, too late: use a longer timeout, with within\\(…\\)"),
    /** The children of a strict element are in another order. */
    ORDER("all of it arrived, but in another order: expect the children of .*"),
    /** An element is in another namespace. */
    NAMESPACE("all else matches: expect <.*> in the namespace '.*', not in '.*'"),
    /** An element or attribute is misspelt. */
    NAME("all else matches: write .* for .*"),
    /** A strict element has more in it. */
    STRICTNESS("it would match by inclusion: .*"),
    /** An earlier step has received the stanza. */
    EARLIER_STEP(
            "one that matches (arrived|was sent) at .*, and an earlier step has (received|taken) it"
                    + " \\(.*\\): .*"),
    /** The stanza was sent to an address that is not this client's. */
    OTHER_ADDRESS(".* sent it at .* ms to .*: send it to .*, which is .*"),
    /** The stanza was sent to another client, which got it. */
    OTHER_CLIENT(".* sent it at .* ms to .*, where .* got it: let .* receive it, or send it to .*"),
    /** The stanza was sent to the bare JID, and the server has chosen another resource. */
    OTHER_RESOURCE(".* sent it at .* ms to .*, and the server delivered it to .*: send it to .*"),
    /** The stanza was sent to the bare JID, and the client is not available. */
    NO_PRESENCE(".* sent it at .* ms to .*, which the server delivers only to .* have sent.*"),
    /** The stanza was sent to the bare JID, and the client's priority is negative. */
    NEGATIVE_PRIORITY(
            ".* sent it at .* ms to .*, which the server .* have no negative priority .*"),
    /** The stanza went to a room's occupants. */
    NOT_JOINED(".* got one that matches at .* ms, from the room .*, which .* has not joined: .*"),
    /** Something has arrived where nothing may arrive. */
    RECEIVE_FIRST(
            "receive (it|all \\d+ unread stanzas) before this step, or use receivesNothing.*"),
    /** A program has sent something where it may send nothing. */
    EXPECT_FIRST("expect (it|all \\d+ stanzas) before this step, or use sentNothing.*"),
    /** A program's stanza has no sender yet. */
    NO_SENDER("all else matches: the server adds the 'from' .*"),
    /** A program has not connected. */
    CONNECT("let .* connect to .*:\\d+, and log in as .*"),
    /** A program's connection has ended before the login. */
    TRUST("if .* uses TLS, let it trust .*"),
    /** A program has logged in as somebody else, or with another password. */
    LOG_IN("let \\w+ log in as .*, with .*");

    private final Pattern text;

    HintKind(String text) {
        this.text = Pattern.compile(text);
    }

    /** Whether a hint is of this kind. */
    public boolean is(String hint) {
        return text.matcher(hint).matches();
    }

    /** The hints of a message, each without its number. */
    public static List<String> hints(String message) {
        return message.lines()
                .takeWhile(line -> !line.startsWith("last exchanges"))
                .filter(line -> line.matches(" +(\\d+\\. )?hint: .*"))
                .map(line -> line.replaceFirst(" +(\\d+\\. )?hint: ", ""))
                .toList();
    }

    /** Which kinds of hints a message gives. */
    public static List<HintKind> of(String message) {
        return hints(message).stream().flatMap(HintKind::kinds).toList();
    }

    private static Stream<HintKind> kinds(String hint) {
        List<HintKind> kinds = Stream.of(values()).filter(kind -> kind.is(hint)).toList();
        if (kinds.size() != 1) {
            throw new AssertionError("a hint of " + kinds + ": " + hint);
        }
        return kinds.stream();
    }
}
