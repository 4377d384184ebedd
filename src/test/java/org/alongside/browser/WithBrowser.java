package org.alongside.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alongside.TestTags;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the test methods of an {@code @AlongsideTest} a {@link Browser}. All tests share one browser process. Tagged
 * {@value TestTags#BROWSER}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag(TestTags.BROWSER)
@ExtendWith(BrowserExtension.class)
public @interface WithBrowser {}
