package verona.internal.server.embedded.core;

import org.jspecify.annotations.Nullable;

/** Decides last who may log in. */
@FunctionalInterface
public interface LoginGate {

    /**
     * Why an account may not log in now, though it has shown its password: a condition of RFC 6120
     * §6.5; null where it may.
     */
    @Nullable String refusal(Account account);
}
