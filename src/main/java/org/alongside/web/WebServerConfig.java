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

/** Web server configuration ahead of the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebServerConfig.Settings.class)
class WebServerConfig {

    /** The time-out of one read of a body. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The settings {@code alongside.web}.
     *
     * @param trustedProxies addresses and ranges of trusted proxies; none by default
     * @param requestsAtOnce concurrent requests; others queue
     * @param bodiesAtOnce concurrent request bodies, in total
     * @param bodiesPerAddress concurrent request bodies per remote address
     * @param bodyGrace time before the minimum speed applies
     * @param bodyLeastPerSecond the minimum average speed after that
     * @param bodyLongest the maximum time for a body
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
            // Limits per address need the visitor's own address.
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
