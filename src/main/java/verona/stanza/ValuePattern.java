package verona.stanza;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wildcard or a capture in place of a literal value. Typed specs take a pattern wherever they
 * take a value.
 *
 * <pre>{@code
 * juliet.receives(message().id(capture("id")).body(anyValue()));
 * }</pre>
 */
public final class ValuePattern implements CharSequence {

    /** Matches any value that is present. */
    public static final ValuePattern ANY = new ValuePattern(Kind.ANY, "");

    /** No value at all: no such attribute, or no text. */
    static final ValuePattern NONE = new ValuePattern(Kind.NONE, "");

    /** What a pattern matches. */
    public enum Kind {
        /** Any value, but there must be one. */
        ANY,
        /** A value that stays the same once it has been captured under the pattern's name. */
        CAPTURE,
        /** No value. */
        NONE,
        /** No value, or any value other than the pattern's {@link ValuePattern#name()}. */
        OTHER
    }

    private final Kind kind;
    private final String name;

    private ValuePattern(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /**
     * Captures a value under a name the first time that it is matched. After that, it matches only
     * the same value.
     */
    public static ValuePattern capture(String name) {
        return new ValuePattern(Kind.CAPTURE, name);
    }

    static ValuePattern otherThan(String value) {
        return new ValuePattern(Kind.OTHER, value);
    }

    /** What this pattern matches. */
    public Kind kind() {
        return kind;
    }

    /** The name of a capture, the value that must not occur, or {@code ""}. */
    public String name() {
        return name;
    }

    /** Whether there must be a value. */
    boolean requiresValue() {
        return kind == Kind.ANY || kind == Kind.CAPTURE;
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    /** Whether both admit the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValuePattern that && kind == that.kind && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, name);
    }

    /** The pattern in XML text: {@code {scansion:any}} or {@code {scansion:capture:name}}. */
    @Override
    public String toString() {
        return switch (kind) {
            case ANY -> "{scansion:any}";
            case CAPTURE -> "{scansion:capture:" + name + "}";
            case NONE -> "none";
            case OTHER -> "none of '" + name + "'";
        };
    }
}
