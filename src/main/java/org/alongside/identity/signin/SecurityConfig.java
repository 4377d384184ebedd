package org.alongside.identity.signin;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.alongside.identity.AccessDeniedPages;
import org.alongside.identity.AccountPrincipal;
import org.alongside.identity.Allow;
import org.alongside.identity.AllowManager;
import org.alongside.identity.KeyedPost;
import org.alongside.identity.SignInListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Sign-in, sign-out and access rules, which pages declare with {@link Allow}. {@link PasswordSignIn} is found as a
 * bean; registered here as well, it would run twice and count each failure twice.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            AllowManager allow,
            AccessDeniedPages doorkeeper,
            SecurityContextRepository contexts,
            RequestCache places,
            CsrfTokenRepository tokens,
            ObjectProvider<KeyedPost> keyedPosts,
            StaffSignIn staffSignIn,
            List<SignInListener> listeners,
            SignInRecord signIns,
            ObjectProvider<ClientRegistrationRepository> staff) {
        AuthenticationSuccessHandler signedIn = signedIn(places, listeners);

        http.addFilterBefore(SessionLimits.filter(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/error", "/assets/**", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access(allow))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(places))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(request -> keyedPosts.stream()
                        .anyMatch(each -> each.isKeyed(request))))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .authenticationDetailsSource(GuessSource::of)
                        .successHandler(signedIn)
                        .failureHandler(failed()))
                .logout(out -> out.addLogoutHandler(signIns)
                        .logoutRequestMatcher(request -> HttpMethod.POST.matches(request.getMethod())
                                && request.getRequestURI().equals(request.getContextPath() + "/sign-out"))
                        .logoutSuccessUrl("/sign-in?out"));
        if (staff.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .userInfoEndpoint(user -> user.oidcUserService(staffSignIn))
                    .successHandler(signedIn)
                    .failureHandler((request, response, e) ->
                            response.sendRedirect(request.getContextPath() + "/sign-in?staff")));
        }
        return http.build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** The page requested before sign-in: pages only, never a form, script or image. */
    @Bean
    @SuppressWarnings("NullAway") // null tells the cache to add no parameter to URLs
    RequestCache wantedPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> {
            String accept = request.getHeader("Accept");
            return HttpMethod.GET.matches(request.getMethod()) && accept != null && accept.contains("text/html");
        });
        return cache;
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    private static AuthenticationSuccessHandler signedIn(RequestCache places, List<SignInListener> listeners) {
        SavedRequestAwareAuthenticationSuccessHandler next = new SavedRequestAwareAuthenticationSuccessHandler();
        next.setRequestCache(places);
        next.setDefaultTargetUrl("/");
        return (request, response, authentication) -> {
            if (authentication.getPrincipal() instanceof AccountPrincipal person) {
                listeners.forEach(listener -> listener.signedIn(person.account(), request, response));
            }
            next.onAuthenticationSuccess(request, response, authentication);
        };
    }

    private static AuthenticationFailureHandler failed() {
        return (request, response, e) -> response.sendRedirect(
                request.getContextPath() + "/sign-in?" + (e instanceof LockedException ? "locked" : "failed"));
    }
}
