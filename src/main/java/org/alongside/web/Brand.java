package org.alongside.web;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The council's names, contact details and branding, from {@code brand.properties}. */
@Component("brand")
final class Brand {

    private final Properties values;

    Brand() throws IOException {
        this.values = PropertiesLoaderUtils.loadProperties(new ClassPathResource("brand.properties"));
    }

    public String name() {
        return value("name");
    }

    /** The council that runs the service. */
    public String organisation() {
        return value("organisation");
    }

    /** The email address for help. */
    public String email() {
        return value("contact.email");
    }

    /** The telephone number for help. */
    public String phone() {
        return value("contact.phone");
    }

    /** The header colour, for browsers that tint their own frame. */
    public String colour() {
        return value("colour.brand");
    }

    /** The logo's path, without its content hash. */
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
