package verona.internal.server;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.time.TimeoutScale;
import verona.server.ServerException;

/** Settings by name, with errors that say which one is wrong, and how to correct it. */
public record Settings(Function<String, @Nullable String> lookup) {

    /** The value without white space around it; null where it is not set, or empty. */
    public @Nullable String text(String name) {
        String value = lookup.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    public String required(String name, String what) {
        String value = text(name);
        if (value == null) {
            throw new ServerException("The setting " + name + " is missing: it says " + what + ".");
        }
        return value;
    }

    /** The same with a reader whose exceptions say how to correct the value. */
    public <T> T read(String name, String otherwise, Function<String, T> reader) {
        String value = text(name, otherwise);
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw wrong(name, value, String.valueOf(e.getMessage()), e);
        }
    }

    /** The value read by the reader, whose IllegalArgumentException becomes a message. */
    public <T> T read(
            String name, String otherwise, String correction, Function<String, T> reader) {
        String value = text(name, otherwise);
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw wrong(name, value, correction, e);
        }
    }

    /** A timeout of Verona's own, as long as it is on this machine. */
    public Duration scaled(Duration timeout) {
        return read(TimeoutScale.SETTING, "1", TimeoutScale.FORM, TimeoutScale::parse).of(timeout);
    }

    private static ServerException wrong(
            String name, String value, String correction, IllegalArgumentException e) {
        return new ServerException(
                "The setting " + name + " has the value '" + value + "': " + correction + ".", e);
    }
}
