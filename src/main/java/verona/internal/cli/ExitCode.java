package verona.internal.cli;

/** What the exit codes of all commands mean. */
final class ExitCode {

    /** Done; for {@code play}: all scripts passed. */
    static final int DONE = 0;

    /** A script failed, or what was read is not what it should be. */
    static final int FAILED = 1;

    /** The arguments are wrong. */
    static final int WRONG_ARGUMENTS = 2;

    /** A server, a port or a file is not there, or can't be used. */
    static final int UNAVAILABLE = 3;

    private ExitCode() {}
}
