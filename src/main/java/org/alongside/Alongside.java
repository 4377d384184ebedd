package org.alongside;

import java.util.TimeZone;
import org.alongside.history.verification.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Workflow and case management for councils that co-produce their services. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Alongside {

    public static void main(String[] arguments) {
        // The engine's timestamps have no zone. Dates shown to people use Europe/London, through the calendar module.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (arguments.length > 0 && arguments[0].equals(VerifyCommand.NAME)) {
            System.exit(VerifyCommand.run(arguments, System.out));
        }
        SpringApplication.run(Alongside.class, arguments);
    }
}
