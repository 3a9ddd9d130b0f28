package io.raksa.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of everything Raksa keeps: UUIDv7, so that they sort by the time they were made. */
public final class Ids {

    private Ids() {}

    /** A new identifier, greater than every earlier one of this process. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
