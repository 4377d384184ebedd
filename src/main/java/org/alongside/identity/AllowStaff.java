package org.alongside.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;

/** {@link Allow} for council staff: users with any of {@link Role#STAFF}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Allow(roles = {Role.OFFICER, Role.SPONSOR, Role.MANAGER, Role.ADMINISTRATOR})
public @interface AllowStaff {

    /** A rule about the resource in the path. */
    @AliasFor(annotation = Allow.class, attribute = "on")
    Class<? extends CaseAccessRule> on() default CaseAccessRule.class;
}
