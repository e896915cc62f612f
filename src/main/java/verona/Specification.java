package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which sections of which specifications a test, or each test of a class, is about. Reports
 * and failures name them with a title and a link, and the setting {@code verona.specifications}
 * chooses tests by them.
 *
 * <pre>{@code
 * @XmppTest
 * @Specification("XEP-0045")
 * class AffiliationNotifyTest {
 *
 *     @Test
 *     @Specification({"XEP-0045 §9.3", "RFC 6120 §10.1"})
 *     void tellsOccupantsOfAffiliationChanges() { … }
 * }
 * }</pre>
 *
 * <p>A test is about what its method names, and what its class and the classes around it name.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface Specification {

    /**
     * The sections, each as {@code "XEP-0045 §9.3"}, {@code "RFC 6121 §8.5.1"} or without a
     * section. Other names than XEP and RFC are allowed, and have no title and no link.
     */
    String[] value();
}
