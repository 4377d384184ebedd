package org.alongside.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.body.BodyAdministration;
import org.alongside.body.NewSeat;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.LinkKey;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.recruitment.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filling a seat: the call, expressions of interest, the offer and the appointment. */
@Component
@Transactional
public class Vacancies {

    /** The working days for which an offer is open. */
    public static final int OFFER_WORKING_DAYS = 10;

    private static final int KEY_BYTES = 16;

    private final VacancyRepository rows;
    private final BodyAdministration bodies;
    private final Accounts accounts;
    private final VacancyLetters letters;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final CurrentViewer viewer;
    private final Clock clock;

    Vacancies(
            VacancyRepository rows,
            BodyAdministration bodies,
            Accounts accounts,
            VacancyLetters letters,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            CurrentViewer viewer,
            Clock clock) {
        this.rows = rows;
        this.bodies = bodies;
        this.accounts = accounts;
        this.letters = letters;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Creates a vacancy and starts its process, which publishes the call. */
    public UUID begin(VacancyCallOut call) {
        if (bodies.find(call.body()).isEmpty()) {
            throw new NoSuchVacancy(call.body());
        }
        LocalDate closesOn = days.plus(days.today(), call.workingDays());
        UUID id = rows.add(
                call,
                closesOn,
                days.today().getYear(),
                viewer.find().map(Viewer::id).orElse(null),
                clock.instant());
        Vacancy vacancy = rows.require(id);
        record.write(RecordedAct.on(vacancy.reference(), "vacancy-begun")
                .fact(vacancy.bodyName())
                .fact(call.kind())
                .fact(closesOn));
        cases.start(VacancyProcess.KEY, vacancy.reference(), VacancyProcess.begin(id, days.endOf(closesOn)));
        return id;
    }

    /** Calls that are open for answers. */
    @Transactional(readOnly = true)
    public List<Vacancy> open() {
        return rows.open().stream().filter(this::takesInterest).toList();
    }

    /** A body's vacancies, newest first. */
    @Transactional(readOnly = true)
    public List<Vacancy> ofBody(UUID body) {
        return rows.ofBody(body);
    }

    @Transactional(readOnly = true)
    public Optional<Vacancy> byCode(String code) {
        return rows.byCode(code);
    }

    @Transactional(readOnly = true)
    public Optional<Vacancy> byReference(String reference) {
        return rows.byReference(reference);
    }

    /**
     * @throws NoSuchVacancy when no vacancy has this id
     */
    @Transactional(readOnly = true)
    public Vacancy require(UUID id) {
        return rows.require(id);
    }

    public boolean takesInterest(Vacancy vacancy) {
        return vacancy.state() == VacancyState.OPEN && !days.today().isAfter(vacancy.closesOn());
    }

    /** Whether this person may see who is interested: officers, managers and the chair of the body. */
    @Transactional(readOnly = true)
    public boolean mayRun(UUID id, Viewer someone) {
        return maySearch(rows.require(id).body(), someone);
    }

    /** Whether this person may fill the body's vacancies. */
    @Transactional(readOnly = true)
    public boolean maySearch(UUID body, Viewer someone) {
        return bodies.find(body).isPresent()
                && (someone.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR)
                        || bodies.seats(body).stream()
                                .anyMatch(
                                        seat -> seat.isChair() && seat.account().equals(someone.id())));
    }

    /** Keeps the words of the form to which the person agreed; the date is that of the interest. */
    public void agreed(UUID interested, String wording) {
        rows.agreed(interested, wording);
    }

    /**
     * Records an interest. A repeat from the same address counts once, and the response does not show it.
     *
     * @return the id of the interest; empty for a repeat
     * @throws ValidationRejected when the call has closed, or both email address and telephone number are missing
     */
    public Optional<UUID> interest(String code, InterestedPerson person) {
        Vacancy vacancy = rows.lock(
                rows.byCode(code).orElseThrow(() -> new NoSuchVacancy(code)).id());
        if (!takesInterest(vacancy)) {
            throw ValidationRejected.altogether("vacancy.closed");
        }
        if (person.email() == null && person.phone() == null) {
            throw ValidationRejected.at("email", "vacancy.reach");
        }
        boolean known = person.email() != null
                && vacancy.interested().stream().anyMatch(each -> person.email().equalsIgnoreCase(each.email()));
        if (known) {
            return Optional.empty();
        }
        UUID id = rows.interest(vacancy.id(), person, clock.instant());
        letters.received(vacancy, person);
        record.write(RecordedAct.on(vacancy.reference(), "vacancy-interest")
                .fact(vacancy.interested().size() + 1L));
        return Optional.of(id);
    }

    /**
     * Closes the call on its last day.
     *
     * @return whether anyone is interested
     */
    public boolean close(UUID id) {
        Vacancy vacancy = rows.lock(id);
        rows.state(id, VacancyState.CHOOSING);
        record.write(RecordedAct.on(vacancy.reference(), "vacancy-closed")
                .fact(vacancy.waiting().size()));
        return !vacancy.waiting().isEmpty();
    }

    /** Reopens a call without a suitable person, through more channels, and returns its new closing date. */
    public LocalDate reachFurther(UUID id, List<Channel> channels, int workingDays, String how) {
        Vacancy vacancy = rows.lock(id);
        LocalDate closesOn = days.plus(days.today(), workingDays);
        rows.reopen(id, closesOn, channels, how);
        record.write(RecordedAct.on(vacancy.reference(), "vacancy-outreach")
                .fact(closesOn)
                .because(how));
        return closesOn;
    }

    /** Stops filling the seat and sends the reason to interested people. */
    public void stop(UUID id, String why) {
        Vacancy vacancy = rows.lock(id);
        vacancy.waiting().forEach(each -> {
            rows.interestState(each.id(), InterestState.NOT_CHOSEN);
            letters.stopped(vacancy, each, why);
        });
        rows.end(id, VacancyState.STOPPED, null, why, clock.instant());
        record.write(RecordedAct.on(vacancy.reference(), "vacancy-stopped").because(why));
    }

    /**
     * Chooses the person who gets the offer. The process sends it.
     *
     * @throws ValidationRejected when the person is not waiting, or already has a seat on the body
     */
    public void choose(UUID id, UUID interested, String why) {
        Vacancy vacancy = rows.lock(id);
        Vacancy.Interested chosen = vacancy.waiting().stream()
                .filter(each -> each.id().equals(interested))
                .findFirst()
                .orElseThrow(() -> ValidationRejected.at("chosen", "vacancy.not-waiting"));
        if (account(chosen).filter(known -> hasSeat(vacancy, known.id())).isPresent()) {
            throw ValidationRejected.at("chosen", "vacancy.has-a-seat");
        }
        rows.interestState(interested, InterestState.OFFERED);
        record.write(RecordedAct.on(vacancy.reference(), "vacancy-chosen").because(why));
    }

    private Optional<Account> account(Vacancy.Interested someone) {
        return Optional.ofNullable(someone.email()).flatMap(accounts::byEmail);
    }

    private boolean hasSeat(Vacancy vacancy, UUID account) {
        return bodies.seats(vacancy.body()).stream()
                .anyMatch(seat -> seat.account().equals(account));
    }

    /** Sends the offer and returns the last day for accepting it. */
    public LocalDate offer(UUID id) {
        Vacancy vacancy = rows.lock(id);
        Vacancy.Interested chosen = offered(vacancy).orElseThrow(() -> new NoSuchVacancy(id));
        LinkKey key = LinkKey.fresh(KEY_BYTES);
        LocalDate lastDay = days.plus(days.today(), OFFER_WORKING_DAYS);
        rows.offer(chosen.id(), key.hash(), clock.instant());
        rows.state(id, VacancyState.OFFERED);
        letters.offer(vacancy, chosen, key, lastDay);
        record.write(RecordedAct.on(vacancy.reference(), "vacancy-offered").fact(lastDay));
        return lastDay;
    }

    private static Optional<Vacancy.Interested> offered(Vacancy vacancy) {
        return vacancy.interested().stream()
                .filter(each -> each.state() == InterestState.OFFERED)
                .findFirst();
    }

    /** The vacancy of an offer's link, while the offer is open. */
    @Transactional(readOnly = true)
    public Optional<Vacancy> offered(String token) {
        return rows.offer(LinkKey.hash(token))
                .map(offer -> rows.require(offer.vacancy()))
                .filter(vacancy -> vacancy.state() == VacancyState.OFFERED
                        && offered(vacancy)
                                .filter(each -> rows.offer(LinkKey.hash(token))
                                        .filter(offer -> offer.interested().equals(each.id()))
                                        .isPresent())
                                .isPresent());
    }

    /**
     * Answers the offer by its link.
     *
     * @return whether the answer counted; false when already answered or expired
     */
    public boolean answer(String token, boolean yes) {
        return offered(token).map(vacancy -> answer(vacancy.id(), yes)).orElse(false);
    }

    /** Records an answer given to an officer, by phone for example. Idempotent. */
    public boolean answer(UUID id, boolean yes) {
        Vacancy vacancy = rows.lock(id);
        Optional<Vacancy.Interested> chosen = offered(vacancy);
        if (vacancy.state() != VacancyState.OFFERED || chosen.isEmpty()) {
            return false;
        }
        rows.interestState(chosen.get().id(), yes ? InterestState.ACCEPTED : InterestState.DECLINED);
        rows.state(id, VacancyState.CHOOSING);
        record.write(RecordedAct.on(vacancy.reference(), yes ? "vacancy-accepted" : "vacancy-declined"));
        cases.tell(VacancyProcess.SEAT_ANSWERED, vacancy.reference(), VacancyProcess.answered(yes));
        return true;
    }

    /** Withdraws an offer that was not answered in time. */
    public void lapse(UUID id) {
        Vacancy vacancy = rows.lock(id);
        offered(vacancy).ifPresent(each -> rows.interestState(each.id(), InterestState.DECLINED));
        rows.state(id, VacancyState.CHOOSING);
        record.write(RecordedAct.on(vacancy.reference(), "vacancy-offer-lapsed"));
    }

    /** Appoints the person who accepted, welcomes them, and notifies the others. */
    public void fill(UUID id) {
        Vacancy vacancy = rows.lock(id);
        Vacancy.Interested chosen = vacancy.interested().stream()
                .filter(each -> each.state() == InterestState.ACCEPTED)
                .findFirst()
                .orElseThrow(() -> new NoSuchVacancy(id));
        UUID account = account(chosen)
                .orElseGet(() -> accounts.add(chosen.name(), chosen.email(), null, Set.of(Role.PANEL_MEMBER)))
                .id();
        accounts.give(account, Role.PANEL_MEMBER);
        reachable(account, chosen.phone());
        UUID seat = bodies.giveSeat(
                vacancy.body(),
                new NewSeat(account, vacancy.kind(), false, null, later(vacancy.seatFrom()), vacancy.seatTo()));
        rows.account(chosen.id(), account);
        rows.end(id, VacancyState.FILLED, seat, null, clock.instant());
        letters.welcome(vacancy, account);
        vacancy.waiting().forEach(each -> {
            rows.interestState(each.id(), InterestState.NOT_CHOSEN);
            letters.notChosen(vacancy, each);
        });
        record.write(RecordedAct.on(vacancy.reference(), "vacancy-filled")
                .fact(account)
                .fact(vacancy.kind()));
    }

    private void reachable(UUID account, @Nullable String phone) {
        Account known = accounts.require(account);
        if (known.phone() == null && phone != null) {
            accounts.reachAt(account, phone, known.postalAddress());
        }
    }

    private LocalDate later(LocalDate from) {
        return from.isBefore(days.today()) ? days.today() : from;
    }
}
