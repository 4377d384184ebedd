package org.alongside.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Content in a folder, with files named by document id only, so that no user input becomes part of a path. */
class FolderStore implements ContentStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);
    private static final int PIECE = 64 * 1024;

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Place place() {
        return Place.FOLDER;
    }

    @Override
    public void put(UUID document, Path content) throws IOException {
        Path file = file(document);
        Path half = half(document);
        Files.createDirectories(file.getParent());
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                Files.copy(content, out);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(half);
            throw e;
        }
        after(TransactionSynchronization.STATUS_ROLLED_BACK, file);
    }

    @Override
    public void copyTo(UUID document, OutputStream out) throws IOException {
        Files.copy(file(document), out);
    }

    @Override
    public void copyTo(UUID document, long from, long length, OutputStream out) throws IOException {
        try (InputStream content = Files.newInputStream(file(document))) {
            content.skipNBytes(from);
            byte[] piece = new byte[PIECE];
            for (long left = length; left > 0; ) {
                int some = content.read(piece, 0, (int) Math.min(PIECE, left));
                if (some < 0) {
                    throw new EOFException(document + " is shorter than it was");
                }
                out.write(piece, 0, some);
                left -= some;
            }
        }
    }

    @Override
    public void remove(UUID document) {
        after(TransactionSynchronization.STATUS_COMMITTED, file(document));
    }

    /** The content's path, in one of 256 subfolders to keep each small. */
    Path file(UUID document) {
        String name = document.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    /** The path while it is being written. */
    Path half(UUID document) {
        return file(document).resolveSibling(document + ".part");
    }

    private static void after(int how, Path file) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == how) {
                    delete(file);
                }
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", file, e);
        }
    }
}
