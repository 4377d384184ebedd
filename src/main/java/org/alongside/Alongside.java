package org.alongside;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Workflow and case management for councils that co-produce their services. */
@SpringBootApplication
public class Alongside {

    public static void main(String[] arguments) {
        SpringApplication.run(Alongside.class, arguments);
    }
}
