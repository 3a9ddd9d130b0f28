package io.raksa.customer.imports.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one purchase, in the order of the file. */
public final class Group {

    private final String purchase;
    private final long firstLine;
    private final List<Item> items = new ArrayList<>();
    private @Nullable String customer;

    public Group(String purchase, long firstLine) {
        this.purchase = purchase;
        this.firstLine = firstLine;
    }

    /** Takes the next line. */
    public void add(LineReading line) {
        if (customer == null) {
            customer = line.customer();
        }
        if (line.item() != null) {
            items.add(line.item());
        }
    }

    public String purchase() {
        return purchase;
    }

    public long firstLine() {
        return firstLine;
    }

    /** Whoever is named in any line; null where nobody is. */
    public @Nullable String customer() {
        return customer;
    }

    /** The good lines. */
    public List<Item> items() {
        return items;
    }

    /** When the first good line says it was. */
    public Instant purchasedAt() {
        return items.getFirst().purchasedAt();
    }

    /** What the good lines come to, exactly. */
    public BigDecimal total() {
        return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
