package io.raksa.customer.change;

import java.util.Set;
import java.util.UUID;

/**
 * A person is erased. Fired as a CDI event in the transaction of the erasure; each feature that holds something personal observes it and
 * blanks what it holds, so that all of it is gone or none. What is only a figure, or an id that leads to nobody any more, stays.
 *
 * @param customerId whose profile it is; the id stays, as the key of the statistics
 * @param traces the person's identifiers and names, as they were written and as they are compared
 */
public record PersonErased(UUID customerId, Set<String> traces) {}
