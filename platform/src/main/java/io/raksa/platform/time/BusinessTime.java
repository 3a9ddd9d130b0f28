package io.raksa.platform.time;

import java.time.ZoneId;

/** The time zone in which the business counts its days. */
public interface BusinessTime {

    /** Setting {@code raksa.time-zone}, an IANA name; instants are stored and sent in UTC, days are cut in this zone. */
    ZoneId timeZone();
}
