package org.alongside.web;

import java.time.Duration;
import java.util.List;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What the web server does before the application hears of a request. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebServerConfig.Settings.class)
class WebServerConfig {

    /** How long one read of a body waits for the next bytes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The settings {@code alongside.web}.
     *
     * @param trustedProxies addresses and ranges of the proxies that are believed; nobody by default
     * @param requestsAtOnce how many requests are worked on at one moment; the others wait in turn
     * @param bodiesAtOnce how many request bodies are being received at one moment, in all
     * @param bodiesPerAddress the same from one remote address
     * @param bodyGrace the time that every body is given
     * @param bodyLeastPerSecond how much has to arrive in a second, on average, after that
     * @param bodyLongest the time after which no body is received any further
     */
    @ConfigurationProperties("alongside.web")
    record Settings(
            @DefaultValue List<String> trustedProxies,
            @DefaultValue("50") int requestsAtOnce,
            @DefaultValue("80") int bodiesAtOnce,
            @DefaultValue("20") int bodiesPerAddress,
            @DefaultValue("10s") Duration bodyGrace,
            @DefaultValue("1KB") DataSize bodyLeastPerSecond,
            @DefaultValue("30m") Duration bodyLongest) {}

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> firstValves(
            Settings settings, TomcatServerProperties tomcat) {
        int threads = tomcat.getThreads().getMax();
        if (settings.requestsAtOnce() + settings.bodiesAtOnce() > threads) {
            throw new IllegalStateException("alongside.web.requests-at-once (" + settings.requestsAtOnce()
                    + ") and alongside.web.bodies-at-once (" + settings.bodiesAtOnce()
                    + ") are together more than server.tomcat.threads.max (" + threads + ")");
        }
        SlowSenderValve.Limits limits = new SlowSenderValve.Limits(
                settings.requestsAtOnce(),
                settings.bodiesAtOnce(),
                settings.bodiesPerAddress(),
                settings.bodyGrace(),
                settings.bodyLeastPerSecond().toBytes(),
                settings.bodyLongest(),
                tomcat.getMaxSwallowSize().toBytes());
        return server -> {
            // Limits for each address need the visitor's own.
            server.addEngineValves(
                    new TrustedProxyValve(settings.trustedProxies()),
                    new SlowSenderValve(limits),
                    new MalformedAddressValve());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setDisableUploadTimeout(false);
                    http.setConnectionUploadTimeout((int) PATIENCE.toMillis());
                }
            });
        };
    }
}
