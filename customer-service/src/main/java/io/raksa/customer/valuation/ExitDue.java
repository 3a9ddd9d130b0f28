package io.raksa.customer.valuation;

import io.raksa.platform.event.FactType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer has been silent for so long that it is as probable that they left as that they stay (U1, L3's silent one).
 *
 * @param dueOn the day on which that became so
 * @param probabilityAlive on the day of telling, 0 to 1
 * @param modelVersion the number of the valuation model that says so
 * @param reason why, for people and machines
 */
@FactType("customer.exit.due.v1")
record ExitDue(UUID customerId, LocalDate dueOn, double probabilityAlive, int modelVersion, Reason reason) {

    /**
     * Why silence has become a farewell.
     *
     * @param code SILENT_BEYOND_OWN_RHYTHM: longer than the gaps of one who bought again; NEVER_CAME_BACK: longer than those take who do
     * @param purchaseDays on which the customer bought
     * @param lastPurchaseDay the last of them
     * @param silentDays since then
     * @param en in English
     * @param th in Thai
     */
    record Reason(String code, int purchaseDays, LocalDate lastPurchaseDay, long silentDays, String en, String th) {}
}
