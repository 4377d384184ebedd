package org.alongside.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reserves a data directory for one application with a file lock, which the operating system releases however the
 * process ends.
 */
final class DataDirectoryLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataDirectoryLock.class);

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks the directory, creating it if necessary.
     *
     * @throws DatabaseUnusable when it is not writable or another application has it
     */
    static DataDirectoryLock take(Path data) {
        FileChannel channel = null;
        try {
            Files.createDirectories(data);
            channel = FileChannel.open(
                    data.resolve("alongside.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataDirectoryLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Locked by another context in this JVM: treated as another process.
        } catch (IOException e) {
            closeQuietly(channel);
            throw new DatabaseUnusable(
                    "The data directory " + data + " cannot be written (" + reason(e) + ").",
                    "Make it writable, or set alongside.data to a directory that is.",
                    e);
        }
        closeQuietly(channel);
        throw new DatabaseUnusable(
                "The data directory " + data + " is in use by another Alongside.",
                "Stop that one, or set alongside.data to another directory.",
                null);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                log.debug("Could not give back the lock of the data directory", e);
            }
        }
    }
}
