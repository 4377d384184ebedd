package org.alongside.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords of the embedded server's roles: made at random, in a file beside the cluster that only its user can read. */
final class EmbeddedPasswords {

    private static final int BYTES = 24;

    private final Properties passwords;

    private EmbeddedPasswords(Properties passwords) {
        this.passwords = passwords;
    }

    static boolean areIn(Path data) {
        return Files.exists(file(data));
    }

    static EmbeddedPasswords read(Path data) throws IOException {
        Properties read = new Properties();
        try (Reader from = Files.newBufferedReader(file(data))) {
            read.load(from);
        }
        return new EmbeddedPasswords(read);
    }

    static EmbeddedPasswords create(List<String> roles) {
        SecureRandom random = new SecureRandom();
        Properties made = new Properties();
        for (String role : roles) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            made.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        return new EmbeddedPasswords(made);
    }

    void write(Path data) throws IOException {
        Path file = file(data);
        Files.deleteIfExists(file);
        Files.createFile(file, onlyForItsUser());
        try (Writer to = Files.newBufferedWriter(file)) {
            passwords.store(to, "Passwords of the embedded PostgreSQL. Made at random; deleted, they are made anew.");
        }
    }

    /** The password of a role; hexadecimal digits, so it needs no quoting. */
    String of(String role) {
        return passwords.getProperty(role, "");
    }

    private static FileAttribute<?>[] onlyForItsUser() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path file(Path data) {
        return data.resolve("postgres.passwords");
    }
}
