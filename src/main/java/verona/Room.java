package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import verona.internal.junit.OutsideXmppTest;

/**
 * Declares a chat room that no other test uses (XEP-0045): on a field or parameter of type {@link
 * XmppRoom}, in the same places as {@link Client}. Verona only chooses its address; the scenario
 * creates the room by joining it.
 *
 * <pre>{@code
 * @Room XmppRoom room;
 * }</pre>
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(OutsideXmppTest.class)
public @interface Room {

    /** The room's name in placeholders; by default the name of the field or parameter. */
    String name() default "";

    /**
     * The name of the server that the room is on, as {@link Server} declares it; empty for the
     * test's own.
     */
    String server() default "";
}
