package org.alongside.recruitment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;

/**
 * A decision on all applicants: places, waitlist, and the reason for the rest.
 *
 * @param places applications that get a place
 * @param waitlist applications for the waitlist
 * @param reason for the others; may be empty when there are none
 */
record PlacesOffer(Set<UUID> places, Set<UUID> waitlist, String reason) {

    PlacesOffer {
        places = Set.copyOf(places);
        waitlist = Set.copyOf(waitlist);
    }

    /**
     * @param all all candidates
     * @param left the number of places left
     * @throws ValidationRejected when a candidate is on both lists, there are too few places, or the reason is missing
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
