package verona;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * A class whose tests run one after another, but beside those of other classes: one that takes long
 * and mostly waits, for another process or for time to pass. What counts the threads, files or
 * processes of the JVM, or sets what is the same for all of it, is {@code @Isolated} from these.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = BesideOthers.OfItsClass.class)
public @interface BesideOthers {

    /** What several classes use, one at a time. */
    String value() default "";

    /** Keeps the tests of a class, and the classes that share something, from each other. */
    final class OfItsClass implements ResourceLocksProvider {

        @Override
        public Set<Lock> provideForClass(Class<?> testClass) {
            String shared =
                    findAnnotation(testClass, BesideOthers.class)
                            .map(BesideOthers::value)
                            .orElse("");
            return Set.of(new Lock(shared.isEmpty() ? testClass.getName() : shared));
        }
    }
}
