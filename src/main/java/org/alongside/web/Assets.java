package org.alongside.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves styles, scripts and images at URLs with a content hash, cached by browsers for a year.
 *
 * <p>Spring Security adds {@code no-store} unless a response already has a Cache-Control header, so the header set here
 * stays.
 */
@Configuration
class Assets implements WebMvcConfigurer {

    /** Whether lookups and hashes are cached; off in development, where files change while the application runs. */
    private final boolean cached;

    Assets(@Value("${spring.web.resources.chain.cache:true}") boolean cached) {
        this.cached = cached;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(cached)
                .addResolver(smallest())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /**
     * Adds the hash to {@code @{/assets/…}} in templates. After Spring Security, whose own filter stops session ids
     * being added to URLs.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    private static EncodedResourceResolver smallest() {
        EncodedResourceResolver resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("br", "gzip"));
        return resolver;
    }
}
