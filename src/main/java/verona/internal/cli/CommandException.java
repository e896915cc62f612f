package verona.internal.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** A command has to end, for a reason that is not an error of the program's. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandException(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What was read is not what it should be. */
    static CommandException failed(String message) {
        return new CommandException(ExitCode.FAILED, message, null);
    }

    /** A server can't be used, or a file can't be read or written. */
    static CommandException unavailable(Exception cause) {
        return new CommandException(ExitCode.UNAVAILABLE, reason(cause), cause);
    }

    int exitCode() {
        return exitCode;
    }

    /** The message of some exceptions is only the name of the file. */
    private static String reason(Exception cause) {
        String file = String.valueOf(cause.getMessage());
        if (cause instanceof NoSuchFileException) {
            return "there is no file " + file;
        } else if (cause instanceof AccessDeniedException) {
            return "access to " + file + " is denied";
        } else if (cause instanceof FileAlreadyExistsException
                || cause instanceof NotDirectoryException) {
            return file + " is not a folder";
        }
        return file;
    }
}
