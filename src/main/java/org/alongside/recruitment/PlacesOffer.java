package org.alongside.recruitment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;

/**
 * Who of those who applied gets a place, who waits, and what the others read.
 *
 * @param places applications that get a place
 * @param waitlist applications that wait
 * @param reason why the others cannot come this time; may be empty when there are no others
 */
record PlacesOffer(Set<UUID> places, Set<UUID> waitlist, String reason) {

    PlacesOffer {
        places = Set.copyOf(places);
        waitlist = Set.copyOf(waitlist);
    }

    /**
     * @param all everybody who can be chosen
     * @param left how many places can still be given
     * @throws ValidationRejected when somebody has two answers, there are fewer places, or a reason is missing
     */
    void check(Collection<UUID> all, int left) {
        if (places.stream().anyMatch(waitlist::contains)) {
            throw ValidationRejected.at("waitlist", "recruitment.offer.both");
        }
        if (places.size() > left) {
            throw ValidationRejected.at("places", "recruitment.offer.too-many", left);
        }
        if (!turnsNobodyDown(all) && reason.isBlank()) {
            throw ValidationRejected.at("reason", "recruitment.offer.reason");
        }
    }

    boolean turnsNobodyDown(Collection<UUID> all) {
        return all.stream().allMatch(each -> answerTo(each) != ApplicationState.NOT_THIS_TIME);
    }

    ApplicationState answerTo(UUID application) {
        if (places.contains(application)) {
            return ApplicationState.PLACE;
        }
        return waitlist.contains(application) ? ApplicationState.WAITING : ApplicationState.NOT_THIS_TIME;
    }
}
