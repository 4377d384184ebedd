package org.alongside.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Content in PostgreSQL, in chunks: part of every backup, and available to every node. */
@Component
class DatabaseStore implements ContentStore {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    DatabaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.DATABASE;
    }

    @Override
    public void put(UUID document, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into document_part (document, number, content) values (:document, :number, :content)")
                        .param("document", document)
                        .param("number", number++)
                        .param("content", piece)
                        .update();
            }
        }
    }

    @Override
    public void copyTo(UUID document, OutputStream out) throws IOException {
        int number = 0;
        for (Optional<byte[]> piece = piece(document, number); piece.isPresent(); piece = piece(document, ++number)) {
            out.write(piece.get());
        }
    }

    @Override
    public void copyTo(UUID document, long from, long length, OutputStream out) throws IOException {
        long done = 0;
        while (done < length) {
            long at = from + done;
            byte[] piece = piece(document, (int) (at / PIECE))
                    .orElseThrow(() -> new IOException("A piece of " + document + " is missing"));
            int start = (int) (at % PIECE);
            int some = (int) Math.min(length - done, piece.length - start);
            if (some <= 0) {
                throw new IOException(document + " is shorter than it was");
            }
            out.write(piece, start, some);
            done += some;
        }
    }

    @Override
    public void remove(UUID document) {
        jdbc.sql("delete from document_part where document = :document")
                .param("document", document)
                .update();
    }

    private Optional<byte[]> piece(UUID document, int number) {
        return jdbc.sql("select content from document_part where document = :document and number = :number")
                .param("document", document)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }
}
