package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.Validity;
import java.util.List;
import java.util.UUID;

/**
 * A loyalty programme as it stands now.
 *
 * @param validity how long earned points live
 * @param compensationValidity how long points live that were given for a failed service
 * @param enrolsOnRegistration whether a customer becomes a member by registering
 * @param version counts the changes of the programme and its rates
 * @param earnRules the rule in force for each currency, in the order of the codes
 */
public record Programme(
        UUID id,
        String code,
        String name,
        Validity validity,
        Validity compensationValidity,
        boolean enrolsOnRegistration,
        long version,
        List<EarnRule> earnRules) {}
