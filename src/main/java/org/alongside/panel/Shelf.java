package org.alongside.panel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.document.Document;
import org.alongside.document.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which formats what the members of a round read is there, besides the page itself. */
@Component
@Transactional(readOnly = true)
public class Shelf {

    private final PackFormats formats;
    private final Documents documents;

    Shelf(PackFormats formats, Documents documents) {
        this.formats = formats;
        this.documents = documents;
    }

    /** The newest first. One whose document was removed is not there any more, unless it has words as well. */
    public List<InFormat> of(UUID round) {
        return formats.findAllByRoundOrderByGivenAtDesc(round).stream()
                .map(this::view)
                .filter(each -> each.words() != null || each.document() != null)
                .toList();
    }

    /** @throws NoSuchRound when the round has no such format */
    public InFormat one(UUID round, UUID id) {
        return of(round).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRound(id));
    }

    /** Whether somebody who needs this can read it now. */
    public boolean has(UUID round, Need need) {
        return need.isMadeHere()
                || of(round).stream().anyMatch(each -> each.need().isSameAs(need));
    }

    private InFormat view(PackFormat format) {
        Document document = Optional.ofNullable(format.document())
                .flatMap(documents::find)
                .filter(found -> !found.isRemoved())
                .orElse(null);
        return new InFormat(format.id(), format.need(), format.words(), document, format.givenAt());
    }
}
