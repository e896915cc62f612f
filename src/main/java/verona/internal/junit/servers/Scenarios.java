package verona.internal.junit.servers;

import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import verona.XmppTest;

/** Which tests are scenarios. */
final class Scenarios {

    private Scenarios() {}

    /** Whether that is a method of a class, or of one within a class, that has the annotation. */
    static boolean isMethodOfOne(TestSource source) {
        return source instanceof MethodSource method && isOne(method.getJavaClass());
    }

    /** Whether that is a method of any other class. */
    static boolean isMethodOfAnother(TestSource source) {
        return source instanceof MethodSource method && !isOne(method.getJavaClass());
    }

    private static boolean isOne(Class<?> type) {
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            if (AnnotationSupport.isAnnotated(around, XmppTest.class)) {
                return true;
            }
        }
        return false;
    }
}
