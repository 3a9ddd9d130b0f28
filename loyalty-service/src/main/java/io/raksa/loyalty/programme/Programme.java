package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.Validity;
import java.util.List;
import java.util.UUID;

/**
 * A loyalty programme as it stands now.
 *
 * @param validity how long earned points live
 * @param compensationValidMonths how many months points live that were given for a failed service, to the end of the last
 * @param enrolsOnRegistration whether a customer becomes a member by registering
 * @param version counts the changes of the programme and its rates
 * @param earnRules the rules in force for each currency and kind of points, in the order of their codes
 */
public record Programme(
        UUID id,
        String code,
        String name,
        Validity validity,
        int compensationValidMonths,
        boolean enrolsOnRegistration,
        long version,
        List<EarnRule> earnRules) {

    /** How long points live that were given for a failed service. */
    public Validity compensationValidity() {
        return Validity.ofMonths(compensationValidMonths);
    }
}
