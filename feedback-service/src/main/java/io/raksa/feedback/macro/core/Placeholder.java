package io.raksa.feedback.macro.core;

import java.util.Optional;
import java.util.stream.Stream;

/** What a macro can say of the case it is applied to. There are no others, and no code. */
public enum Placeholder {
    COMPLAINT_ID("complaint.id"),
    COMPLAINT_CATEGORY("complaint.category"),
    COMPLAINT_OPENED_ON("complaint.openedOn"),
    COMPLAINT_DUE_ON("complaint.dueOn"),
    CUSTOMER_GREETING("customer.greeting");

    private final String written;

    Placeholder(String written) {
        this.written = written;
    }

    /** As it is written between braces. */
    public String written() {
        return written;
    }

    static Optional<Placeholder> of(String written) {
        return Stream.of(values())
                .filter(placeholder -> placeholder.written.equals(written))
                .findFirst();
    }
}
