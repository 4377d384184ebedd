package org.alongside.round.format;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.person.Format;
import org.jspecify.annotations.Nullable;

/** The papers of a round in another format. Immutable: an improved version is added as a new row. */
@Entity
@Table(name = "pack_format")
@SecondaryTable(name = "pack_format_words", pkJoinColumns = @PrimaryKeyJoinColumn(name = "pack_format"))
class PackFormat {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID round;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String language;

    private @Nullable UUID document;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(table = "pack_format_words")
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected PackFormat() {}

    @SuppressWarnings("NullAway.Init")
    PackFormat(
            UUID round, FormatNeed need, @Nullable UUID document, @Nullable String words, UUID givenBy, Instant now) {
        this.round = round;
        this.format = need.format();
        this.language = need.language();
        this.document = document;
        this.words = words;
        this.givenBy = givenBy;
        this.givenAt = now;
    }

    UUID id() {
        return id;
    }

    UUID round() {
        return round;
    }

    FormatNeed need() {
        return new FormatNeed(format, language);
    }

    @Nullable
    UUID document() {
        return document;
    }

    @Nullable
    String words() {
        return words;
    }

    UUID givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }
}
