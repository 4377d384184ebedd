package org.alongside.history.verification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** One line of an export of the record, as JSON. The order of lines is that of {@link RecordVerifier}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExportLine.Header.class, name = "format"),
    @JsonSubTypes.Type(value = ExportLine.Root.class, name = "root"),
    @JsonSubTypes.Type(value = ExportLine.Head.class, name = "head"),
    @JsonSubTypes.Type(value = ExportLine.Present.class, name = "chain"),
    @JsonSubTypes.Type(value = ExportLine.Entry.class, name = "entry")
})
sealed interface ExportLine {

    /** What the file is. */
    record Header(String format, int version) implements ExportLine {}

    record Root(RecordRoot root) implements ExportLine {}

    record Head(LocalDate day, ChainHead head) implements ExportLine {}

    record Present(ChainHead head) implements ExportLine {}

    /** @param entry its fields in the order of {@link ChainedEntry#FIELDS} */
    record Entry(ChainedEntry entry) implements ExportLine {}
}
