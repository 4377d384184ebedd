package org.alongside.web;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The council's own names, contact and look, read from {@code brand.properties}. */
@Component("brand")
final class Brand {

    private final Properties values;

    Brand() throws IOException {
        this.values = PropertiesLoaderUtils.loadProperties(new ClassPathResource("brand.properties"));
    }

    /** The name of the service. */
    public String name() {
        return value("name");
    }

    /** The council whose service it is. */
    public String organisation() {
        return value("organisation");
    }

    /** The address that people write to for help. */
    public String email() {
        return value("contact.email");
    }

    /** The number that people call for help. */
    public String phone() {
        return value("contact.phone");
    }

    /** The colour of the header, for browsers that tint their own frame. */
    public String colour() {
        return value("colour.brand");
    }

    /** The address of the logo, before its content hash. */
    public String logo() {
        String file = value("logo");
        return "/assets/images/brand" + file.substring(file.lastIndexOf('.'));
    }

    private String value(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("brand.properties has no value for " + key);
        }
        return value;
    }
}
