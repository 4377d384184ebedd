package org.alongside.form.definition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The options of a question that the code handles, declared on the bean that reads the answer. A form with any other
 * option is rejected at build and deployment ({@link FormCheck}).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(KnownOptions.List.class)
public @interface KnownOptions {

    /** The form's id. */
    String form();

    /** The question's key; in a dynamic list, without the key of the list. */
    String key();

    /** The enum of the answer. */
    Class<? extends Enum<?>> of() default None.class;

    /** Options in addition to, or instead of, an enum. */
    String[] values() default {};

    /** The {@code valuesKey} required for options that only the code knows. */
    String from() default "";

    /** No enum. */
    enum None {}

    /** Several on one class. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        KnownOptions[] value();
    }
}
