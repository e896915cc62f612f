package verona;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Skips a test, or all tests of a class, where something lacks a feature: the server, an account on
 * it, one of its services, or a room. Verona asks for the features by service discovery (XEP-0030),
 * once for each server, and the reason of a skipped test says who lacks what.
 *
 * <pre>{@code
 * @Test
 * @RequiresFeature(value = "urn:xmpp:mam:2", of = ACCOUNT)
 * void keepsMessages() { … }
 * }</pre>
 *
 * <p>On a class and on its methods, all features are required. The setting {@code verona.skipped}
 * has tests fail instead of skipping them.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Repeatable(RequiresFeature.All.class)
public @interface RequiresFeature {

    /** The feature, as {@code <feature var='…'/>} names it in an answer to disco#info. */
    String value();

    /** Who has to have it; the server by default. */
    Owner of() default Owner.SERVER;

    /** Who has features. */
    enum Owner {
        /** The server: its domain, or the features of its streams (RFC 6120 §4.3.2). */
        SERVER,
        /** An account on the server: its bare JID. */
        ACCOUNT,
        /** The multi-user chat service (XEP-0045). */
        MUC_SERVICE,
        /** A room that has just been created. */
        ROOM,
        /** The publish-subscribe service (XEP-0060). */
        PUBSUB_SERVICE
    }

    /** Several of them; the compiler adds it. */
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @Documented
    @interface All {
        /** The features. */
        RequiresFeature[] value();
    }
}
