package org.alongside.vacancy.web;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.alongside.vacancy.Vacancies;
import org.springframework.stereotype.Component;

/** Restricts starting a vacancy to officers, managers and the chair of the body. */
@Component
class BodyToSearchFor implements CaseAccessRule {

    private final Vacancies vacancies;

    BodyToSearchFor(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            return vacancies.maySearch(UUID.fromString(path.getOrDefault("body", "")), viewer);
        } catch (IllegalArgumentException | NoSuchElementException notThere) {
            return false;
        }
    }
}
