package io.raksa.feedback.agreement;

import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Settles agreements whose period is over from data, each once. */
@ApplicationScoped
class SettlingAgreements implements RecurringJob {

    private final Agreeing agreeing;

    SettlingAgreements(Agreeing agreeing) {
        this.agreeing = agreeing;
    }

    @Override
    public String name() {
        return "agreement.settling";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        boolean more;
        do {
            more = agreeing.settleOne();
        } while (more);
    }
}
