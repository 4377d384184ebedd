package org.alongside.form.definition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which options of a question the code acts on. It stands on the bean that reads the answer. A form that offers any other
 * option there is refused when it is built and when it is deployed ({@link FormCheck}).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(KnownOptions.List.class)
public @interface KnownOptions {

    /** The form's id. */
    String form();

    /** The question's key; inside a dynamic list without the list's own. */
    String key();

    /** The enum that the answer is read into. */
    Class<? extends Enum<?>> of() default None.class;

    /** Options beside those of the enum, or instead of an enum. */
    String[] values() default {};

    /** The {@code valuesKey} that the options must come from, because only the code knows them. */
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
