package org.alongside.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may use a page, on a controller method or class; requests without a declaration are denied. Exactly one
 * of {@link #everyone}, {@link #signedIn} and {@link #roles} is set. A missing role gives 403 with a contact. A denial
 * by the rule in {@link #on} gives 404, which reveals nothing about the resource, and is recorded.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allow {

    /** Everyone, without signing in. */
    boolean everyone() default false;

    /** All signed-in users. */
    boolean signedIn() default false;

    /** With {@link #signedIn}: also users signed in by a link for one purpose, whatever it is for. */
    boolean byAnyLink() default false;

    /** Users with any of these roles. */
    Role[] roles() default {};

    /** A rule about the resource in the path; requires sign-in. */
    Class<? extends CaseAccessRule> on() default CaseAccessRule.class;
}
