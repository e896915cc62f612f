package verona.internal.junit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import verona.server.UnavailableException;

/**
 * Somebody who is declared and whom the server can't have, such as a component on a server that is
 * configured by hand. Whichever test has a use for it is skipped.
 *
 * @param why says what the server lacks
 */
record UnavailableEntity(Declaration declaration, UnavailableException why)
        implements InvocationHandler {

    /** What the declaration is filled with: all that it is asked for skips the test. */
    Object value() {
        Class<?> type = declaration.kind().type();
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "toString" -> declaration.name();
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == Objects.requireNonNull(arguments)[0];
            default -> throw aborted();
        };
    }

    /** Skips the test if somebody is such a one. */
    static void skipIfOne(Object value) {
        if (Proxy.isProxyClass(value.getClass())
                && Proxy.getInvocationHandler(value) instanceof UnavailableEntity unavailable) {
            throw unavailable.aborted();
        }
    }

    private TestAbortedException aborted() {
        return new TestAbortedException(
                "The "
                        + declaration.kind()
                        + " '"
                        + declaration.name()
                        + "' can't be played: "
                        + why.getMessage(),
                why);
    }
}
