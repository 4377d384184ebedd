package org.alongside.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who may connect to the embedded server: its file {@code pg_hba.conf}. */
final class HostAuthentication {

    private final Path cluster;

    HostAuthentication(Path cluster) {
        this.cluster = cluster;
    }

    /** Every role with its password, from this computer. */
    void askForPasswords() throws IOException {
        write("scram-sha-256");
    }

    /** For the moment in which the passwords are set. A cluster that is still to be made begins like this. */
    void trustThisComputer() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            write("trust");
        }
    }

    private void write(String method) throws IOException {
        Files.writeString(
                cluster.resolve("pg_hba.conf"),
                "# Written by Alongside at each start.\n"
                        + "host all all 127.0.0.1/32 " + method + "\n"
                        + "host all all ::1/128 " + method + "\n");
    }
}
