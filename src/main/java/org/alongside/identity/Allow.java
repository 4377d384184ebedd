package org.alongside.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may use a page. Each controller method carries it, or its class; a request to one without it is refused.
 * Exactly one of {@link #everyone}, {@link #signedIn} and {@link #roles} is given. Without the role: 403 and whom to ask.
 * When the rule of {@link #on} says no: 404, so that nothing is told about things of others, and an entry in the record.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allow {

    /** Everybody, without signing in. */
    boolean everyone() default false;

    /** Everybody who is signed in. */
    boolean signedIn() default false;

    /** With {@link #signedIn}: also somebody who came by a link for one thing, wherever that thing is. */
    boolean byAnyLink() default false;

    /** Whoever holds one of these roles. */
    Role[] roles() default {};

    /** A rule about the thing that the address names; needs somebody who is signed in. */
    Class<? extends CaseAccessRule> on() default CaseAccessRule.class;
}
