package org.alongside.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.LeaverHandover.Holding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offboarding: all of a leaver's responsibilities are handed over, or none. */
@Service
@Transactional
public class Leavers {

    private final Accounts accounts;
    private final AccountRows rows;
    private final Teams teams;
    private final List<LeaverHandover> held;
    private final CaseRecord record;

    Leavers(Accounts accounts, AccountRows rows, Teams teams, List<LeaverHandover> held, CaseRecord record) {
        this.accounts = accounts;
        this.rows = rows;
        this.teams = teams;
        this.held = held.stream()
                .sorted(Comparator.comparingInt(LeaverHandover::order))
                .toList();
        this.record = record;
    }

    /** The person's responsibilities, in display order. */
    @Transactional(readOnly = true)
    public List<Holding> holdings(UUID account) {
        return held.stream().flatMap(each -> each.of(account).stream()).toList();
    }

    /** The people who can take over one responsibility, by name. */
    @Transactional(readOnly = true)
    public List<Account> takers(UUID leaving, Holding holding) {
        Map<UUID, Account> found = new LinkedHashMap<>();
        holding.roles().stream()
                .sorted()
                .flatMap(role -> accounts.withRole(role).stream())
                .filter(account -> !account.id().equals(leaving))
                .filter(account -> held.stream().allMatch(each -> each.canTake(leaving, holding.key(), account.id())))
                .forEach(account -> found.putIfAbsent(account.id(), account));
        return found.values().stream()
                .sorted(Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** As below, with a successor for every responsibility. */
    public void leave(UUID account, Map<String, UUID> takers) {
        leave(account, takers, Set.of());
    }

    /**
     * Hands over all responsibilities and prevents sign-in. No work can be opened for the person meanwhile: callers
     * that open work wait for the lock on the account.
     *
     * @param takers successors by responsibility key
     * @param ending keys of responsibilities to end without a successor, where allowed
     * @throws NobodyTakes when a successor is missing or not eligible; nothing is changed then
     */
    public void leave(UUID account, Map<String, UUID> takers, Set<String> ending) {
        rows.lock(account);
        held.forEach(each -> each.leaving(account));
        List<String> without = new ArrayList<>();
        for (Holding holding : holdings(account)) {
            UUID taker = takers.get(holding.key());
            if (!ends(holding, ending) && !canTake(account, holding, taker)) {
                without.add(holding.key());
            }
        }
        if (!without.isEmpty()) {
            throw new NobodyTakes(without);
        }
        for (LeaverHandover each : held) {
            for (Holding holding : each.of(account)) {
                if (ends(holding, ending)) {
                    each.end(account, holding.key());
                    continue;
                }
                UUID taker = Objects.requireNonNull(takers.get(holding.key()));
                each.handOver(account, holding.key(), taker);
                record.write(RecordedAct.apart("leaver-handed-over")
                        .fact(account)
                        .fact(holding.many())
                        .fact(taker));
            }
        }
        teams.withoutLead(account);
        accounts.disable(account);
    }

    private static boolean ends(Holding holding, Set<String> ending) {
        return holding.endsByItself() || holding.withoutTaker() != null && ending.contains(holding.key());
    }

    private boolean canTake(UUID leaving, Holding holding, @Nullable UUID taker) {
        return taker != null
                && !taker.equals(leaving)
                && held.stream().allMatch(each -> each.canTake(leaving, holding.key(), taker))
                && accounts.find(taker)
                        .filter(Account::enabled)
                        .filter(account -> holding.roles().stream().anyMatch(account.roles()::contains))
                        .isPresent();
    }

    /** A responsibility has no eligible successor. */
    public static final class NobodyTakes extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final List<String> keys;

        NobodyTakes(List<String> keys) {
            super("Nobody takes " + keys);
            this.keys = List.copyOf(keys);
        }

        /** The keys of responsibilities without a successor. */
        public List<String> keys() {
            return keys;
        }
    }
}
