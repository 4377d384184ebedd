package org.alongside.identity.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser's product name and system as a person knows them, such as "Firefox, Windows"; empty when unknown. */
final class BrowserName {

    private static final Map<String, String> PRODUCTS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // In this order: most browsers also name those that they resemble.
        PRODUCTS.put("Edg", "Edge");
        PRODUCTS.put("OPR/", "Opera");
        PRODUCTS.put("SamsungBrowser/", "Samsung Internet");
        PRODUCTS.put("Firefox/", "Firefox");
        PRODUCTS.put("FxiOS/", "Firefox");
        PRODUCTS.put("CriOS/", "Chrome");
        PRODUCTS.put("Chrome/", "Chrome");
        PRODUCTS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Macintosh", "Mac");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    static String of(@Nullable String userAgent) {
        String product = first(PRODUCTS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return product.isEmpty() || system.isEmpty() ? product + system : product + ", " + system;
    }

    private static String first(Map<String, String> names, @Nullable String userAgent) {
        return userAgent == null
                ? ""
                : names.entrySet().stream()
                        .filter(name -> userAgent.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
    }
}
