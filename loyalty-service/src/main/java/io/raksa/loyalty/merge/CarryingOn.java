package io.raksa.loyalty.merge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.job.RecurringJob;
import io.raksa.platform.sweep.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Carries on what comes to a membership that leads to another: the rest of a hold, a return, points of a checkout that was open. */
@ApplicationScoped
class CarryingOn implements RecurringJob {

    private static final int BATCH = 100;

    private final Memberships memberships;
    private final Joining joining;
    private final Sweep sweep;

    CarryingOn(Memberships memberships, Joining joining, Sweep sweep) {
        this.memberships = memberships;
        this.joining = joining;
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "merge.carrying-on";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        sweep.each(
                Memberships.CARRYING_ON, memberships.due(BATCH), id -> id, member -> QuarkusTransaction.requiringNew()
                        .run(() -> joining.carryOn(member)));
    }
}
