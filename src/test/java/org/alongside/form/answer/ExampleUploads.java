package org.alongside.form.answer;

import org.alongside.text.Messages;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;

/** Reads posted pages without file storage. */
public final class ExampleUploads {

    private ExampleUploads() {}

    public static Uploads none() {
        return new Uploads(
                new StaticListableBeanFactory().getBeanProvider(Files.class), new Messages(new StaticMessageSource()));
    }
}
