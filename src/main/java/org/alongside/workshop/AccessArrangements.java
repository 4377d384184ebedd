package org.alongside.workshop;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.person.Needs;
import org.alongside.person.Passports;
import org.alongside.recruitment.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Arranging access for people who come to a workshop. */
@Component
@Transactional
public class AccessArrangements {

    private final Workshops workshops;
    private final Attendances attendances;
    private final Places places;
    private final Passports passports;
    private final AdditionalAnswers additional;
    private final CaseRecord record;

    AccessArrangements(
            Workshops workshops,
            Attendances attendances,
            Places places,
            Passports passports,
            AdditionalAnswers additional,
            CaseRecord record) {
        this.workshops = workshops;
        this.attendances = attendances;
        this.places = places;
        this.passports = passports;
        this.additional = additional;
        this.record = record;
    }

    /** Needs of everyone who has not declined. Records the reading in the history. */
    @Transactional(readOnly = true)
    public Expected expected(Workshop workshop, String why) {
        List<UUID> people = coming(workshop);
        return new Expected(
                people.size(),
                passports.read(people, workshop.reference(), why),
                people.isEmpty() ? List.of() : additional.about(people.toArray()));
    }

    /**
     * The people expected at a workshop.
     *
     * @param needs stated needs, without names
     * @param additional their answers to the council's additional questions
     */
    public record Expected(int people, List<Needs> needs, List<AdditionalAnswers.Additional> additional) {

        public Expected {
            needs = List.copyOf(needs);
            additional = List.copyOf(additional);
        }
    }

    private List<UUID> coming(Workshop workshop) {
        Map<UUID, Reply> replies = attendances.replies(workshop.id());
        return places.accounts(workshop.reference()).stream()
                .filter(account -> replies.get(account) != Reply.NOT_COMING)
                .toList();
    }

    /** Records which arrangements were made and which were not possible. */
    public void arrange(UUID workshop, String arranged, String notArranged) {
        Workshop meeting = workshops.require(workshop);
        meeting.arrange(arranged, notArranged);
        record.write(RecordedAct.on(meeting.reference(), "access-arranged").fact(meeting.number()));
    }
}
