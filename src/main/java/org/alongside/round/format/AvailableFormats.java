package org.alongside.round.format;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.document.Document;
import org.alongside.document.Documents;
import org.alongside.identity.Viewer;
import org.alongside.round.NoSuchRound;
import org.alongside.round.PackClocks;
import org.alongside.round.TimedRound;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The formats in which a round's papers are available, besides the page itself. */
@Component
@Transactional(readOnly = true)
public class AvailableFormats {

    private final PackFormats formats;
    private final Documents documents;
    private final Clock clock;

    AvailableFormats(PackFormats formats, Documents documents, Clock clock) {
        this.formats = formats;
        this.documents = documents;
        this.clock = clock;
    }

    /** Newest first. Leaves out formats whose document was deleted, unless they have text too. */
    public List<FormattedPack> of(UUID round) {
        return formats.findAllByRoundOrderByGivenAtDesc(round).stream()
                .map(this::view)
                .filter(each -> each.words() != null || each.document() != null)
                .toList();
    }

    /**
     * @throws NoSuchRound when the round has no such format
     */
    public FormattedPack one(UUID round, UUID id) {
        return of(round).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRound(id));
    }

    /** Whether the papers are available in this format. */
    public boolean has(UUID round, FormatNeed need) {
        return need.isMadeHere()
                || of(round).stream().anyMatch(each -> each.need().isSameAs(need));
    }

    /**
     * Saves the papers in another format.
     *
     * @param words text for the page
     * @throws org.alongside.form.answer.ValidationRejected when the file is invalid
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(
            TimedRound round, FormatNeed need, @Nullable String words, PackClocks.@Nullable File file, Viewer by) {
        UUID document = file == null
                ? null
                : documents
                        .attach(round.reference(), null, by, file.name(), file.content())
                        .id();
        formats.save(
                new PackFormat(round.id(), need, document, StringUtils.trimToNull(words), by.id(), clock.instant()));
    }

    /** Makes the formats of a question's first round available in the second. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carry(UUID first, UUID second) {
        formats.findAllByRoundOrderByGivenAtDesc(first)
                .forEach(given -> formats.save(new PackFormat(
                        second, given.need(), given.document(), given.words(), given.givenBy(), given.givenAt())));
    }

    private FormattedPack view(PackFormat format) {
        Document document = Optional.ofNullable(format.document())
                .flatMap(documents::find)
                .filter(found -> !found.isRemoved())
                .orElse(null);
        return new FormattedPack(format.id(), format.need(), format.words(), document, format.givenAt());
    }
}
