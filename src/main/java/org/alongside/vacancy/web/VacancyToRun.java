package org.alongside.vacancy.web;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.alongside.identity.CaseAccessRule;
import org.alongside.identity.Viewer;
import org.alongside.vacancy.Vacancies;
import org.springframework.stereotype.Component;

/** Restricts the list of interested people to officers, managers and the chair of the body. */
@Component
class VacancyToRun implements CaseAccessRule {

    private final Vacancies vacancies;

    VacancyToRun(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public boolean permits(Viewer viewer, Map<String, String> path) {
        try {
            return vacancies.mayRun(UUID.fromString(path.getOrDefault("vacancy", "")), viewer);
        } catch (IllegalArgumentException | NoSuchElementException notThere) {
            return false;
        }
    }
}
