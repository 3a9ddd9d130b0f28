package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.Budget.Take;
import io.raksa.loyalty.promotion.Budget.Taken;
import io.raksa.loyalty.promotion.Evaluated.Applied;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes what promotions give from their budgets. */
@ApplicationScoped
public class TakingBudgets {

    private final SpentBudgets spent;

    TakingBudgets(SpentBudgets spent) {
        this.spent = spent;
    }

    /**
     * Takes for all promotions that apply, as the last thing before the transaction ends: others may wait for it.
     *
     * @param points what each gives
     * @return what was taken; nothing where somebody else was faster: the transaction is then to be rolled back
     */
    public Optional<List<Taken>> take(Evaluated evaluated, Map<UUID, Long> points) {
        List<Take> takes = new ArrayList<>();
        for (Applied one : evaluated.applied()) {
            takes.addAll(evaluated.takes(one, points.getOrDefault(one.promotion(), 0L)));
        }
        return takes.isEmpty() ? Optional.of(List.of()) : spent.take(takes);
    }

    /** Gives back what was taken. */
    public void giveBack(List<Taken> taken) {
        spent.giveBack(taken);
    }
}
