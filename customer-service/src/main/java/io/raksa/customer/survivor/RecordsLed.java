package io.raksa.customer.survivor;

import java.util.List;
import java.util.UUID;

/**
 * Some records lead to another profile than before: they were merged, or came apart. Fired as a CDI event in the transaction of the change,
 * when all of them lead where they lead from now on.
 *
 * @param records the records and the profiles they lead to or led to
 */
public record RecordsLed(List<UUID> records) {}
