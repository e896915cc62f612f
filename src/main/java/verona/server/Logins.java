package verona.server;

/**
 * Refuses logins of a client, or of a program under test.
 *
 * <pre>{@code
 * bot.logins().refuseOnce();
 * bot.logins().condition("temporary-auth-failure").refuse(2);
 * bot.logins().refuse();
 * bot.logins().accept();
 * }</pre>
 *
 * <p>A test fails at its end if fewer logins have been refused than it says, unless it has accepted
 * them again.
 */
public interface Logins {

    /**
     * Sets the condition of the refusal; without this call it is {@code not-authorized}.
     *
     * @param name a condition of RFC 6120 §6.5; of §4.9.3 for a component, whose refusal is a
     *     stream error (XEP-0114 §3)
     * @throws ServerException if there is no such condition
     */
    Logins condition(String name);

    /** Refuses the next login. */
    void refuseOnce();

    /**
     * Refuses the next logins.
     *
     * @throws ServerException if the number is less than 1
     */
    void refuse(int times);

    /** Refuses all logins until {@link #accept} is called. */
    void refuse();

    /** Accepts logins again. */
    void accept();
}
