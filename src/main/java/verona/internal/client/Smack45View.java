package verona.internal.client;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.TopLevelStreamElement;
import verona.internal.connection.Login;

/**
 * What Smack 4.5 asks of a connection.
 *
 * <p>It is abstract for the compiler only, which has Smack 4.4 and misses {@code sendNonza}: with
 * 4.5, where that method is final, nothing is missing. So a class is loaded that is the same, but
 * not abstract.
 */
abstract class Smack45View extends SmackView {

    Smack45View(Login login, Owner owner) {
        super(login, owner);
    }

    /** Whether the Smack on the class path is 4.5. */
    static boolean isNeeded() {
        return Arrays.stream(AbstractXMPPConnection.class.getMethods())
                .anyMatch(
                        method ->
                                method.getName().equals("sendNonza")
                                        && Modifier.isFinal(method.getModifiers()));
    }

    static SmackView of(Login login, Owner owner) {
        try {
            return (SmackView) Copy.CONSTRUCTOR.newInstance(login, owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class that is not abstract, once it is needed. */
    private static final class Copy {

        static final Constructor<?> CONSTRUCTOR =
                ConcreteCopy.of(Smack45View.class).getDeclaredConstructors()[0];
    }

    /** Called by Smack 4.5. */
    protected void sendInternal(TopLevelStreamElement element) throws NotConnectedException {
        sendElement(element);
    }

    /** Called by Smack 4.5. */
    protected void sendNonBlockingInternal(TopLevelStreamElement element)
            throws NotConnectedException {
        sendElement(element);
    }
}
