package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names errors that the server may log during a test, or during each test of a class. They do not
 * fail it where the setting {@code verona.serverErrors} is {@code fail}.
 *
 * <pre>{@code
 * @Test
 * @ExpectedServerErrors("can't deliver to upstream")
 * void answersWhenTheUpstreamIsGone() { … }
 * }</pre>
 *
 * <p>A test may have what its method names, and what its class and the classes around it name.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface ExpectedServerErrors {

    /** Texts, one of which is part of the line that the server logs. */
    String[] value();
}
