package io.raksa.loyalty.programme.core;

import java.time.Instant;

/**
 * A kind of points of a programme, as one version of it says.
 *
 * @param code {@link #SPENDABLE} for those that can be spent; all others only count
 * @param validity how long they live
 * @param onReturn what the return of a purchase may take of them
 * @param effectiveFrom what was earned before keeps the version of its time
 */
public record PointKind(
        String programme,
        String code,
        long version,
        String nameEn,
        String nameTh,
        Validity validity,
        OnReturn onReturn,
        Instant effectiveFrom) {

    /** The code of the points that can be spent, in every programme. */
    public static final String SPENDABLE = "points";
}
