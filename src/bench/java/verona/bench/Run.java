package verona.bench;

/** The affiliation-notify scenario, part by part. */
interface Run {

    /** Romeo connects. */
    void connect() throws Exception;

    /** Romeo makes the room and Juliet a member. */
    void prepare() throws Exception;

    /** Juliet connects. */
    void connectJuliet() throws Exception;

    /** Juliet enters. */
    void enter() throws Exception;

    /** Romeo makes Rosaline a member, who is not there, and says that he has finished. */
    void change() throws Exception;

    /** Both leave. */
    void close() throws Exception;

    /** All of it. */
    default void play() throws Exception {
        try {
            connect();
            prepare();
            connectJuliet();
            enter();
            change();
        } finally {
            close();
        }
    }
}
