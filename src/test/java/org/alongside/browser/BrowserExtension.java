package org.alongside.browser;

import org.alongside.identity.DemoPeople;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts the browser for the first test that needs it, and gives every test its own {@link Browser}. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(Browser.class, type -> open(context), Browser.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = context.getStore(NAMESPACE).remove(Browser.class, Browser.class);
        if (browser == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            browser.failed(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName());
        }
        browser.close();
    }

    private static Browser open(ExtensionContext context) {
        if (context.getRequiredTestInstance() instanceof Elsewhere elsewhere) {
            // In its own thread, to which a browser's connection is bound. Under its own key: a store falls back to its
            // parents.
            Store ofTheClass = context.getParent().orElseThrow().getStore(NAMESPACE);
            return new Browser(chromium(ofTheClass, Elsewhere.class), elsewhere.port());
        }
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        application.getBean(DemoPeople.class).addAll();
        Integer port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Browser(chromium(context.getRoot().getStore(NAMESPACE), Chromium.class), port);
    }

    private static com.microsoft.playwright.Browser chromium(Store store, Class<?> name) {
        return store.computeIfAbsent(name, any -> new Chromium(), Chromium.class)
                .browser();
    }
}
