package org.alongside.privacy;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Retention periods, by the names that the declarations use, and how rows are removed.
 *
 * @param caseFiles for words and papers of a project, after it ended
 * @param contacts for names, addresses and needs of people who took part or asked, after the project ended
 * @param letters for messages, after they were sent
 * @param notices for notices inside the application
 * @param drafts for forms that were never sent, after the last change
 * @param security for failed sign-ins, links and undo steps
 * @param announceDays days between the announcement and the removal
 * @param batch rows removed in one transaction
 * @param notice the privacy notice, in Markdown
 */
@ConfigurationProperties("alongside.privacy")
public record PrivacySettings(
        Period caseFiles,
        Period contacts,
        Period letters,
        Period notices,
        Period drafts,
        Period security,
        int announceDays,
        int batch,
        Resource notice) {

    /** The periods by name, longest-kept data first. */
    public Map<String, Period> periods() {
        Map<String, Period> periods = new LinkedHashMap<>();
        periods.put("case-files", caseFiles);
        periods.put("contacts", contacts);
        periods.put("letters", letters);
        periods.put("notices", notices);
        periods.put("drafts", drafts);
        periods.put("security", security);
        return periods;
    }

    /**
     * The period with this name.
     *
     * @throws IllegalArgumentException when no period has this name
     */
    public Period period(String name) {
        Period period = periods().get(name);
        if (period == null) {
            throw new IllegalArgumentException("No period " + name);
        }
        return period;
    }
}
