package io.raksa.customer.imports.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line says.
 *
 * @param purchase the purchase's id, empty where there is none
 * @param customer the buyer's identifier, also where the rest of the line is not good
 * @param item what was bought; null where the line is not good
 */
public record LineReading(
        String purchase,
        @Nullable String customer,
        @Nullable Item item,
        List<Fault> faults) {}
