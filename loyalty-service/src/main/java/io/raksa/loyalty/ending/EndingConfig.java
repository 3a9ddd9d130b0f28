package io.raksa.loyalty.ending;

import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

@ConfigMapping(prefix = "raksa.loyalty.ending")
interface EndingConfig {

    /** So many days before points end it is told, once for each number. */
    @WithDefault("30,7")
    List<Integer> remindDaysBefore();

    /** Ends that are reminded of in one transaction. */
    @WithDefault("500")
    int batch();

    /** By how many days a supervisor puts the first end of points off, or gives expired points back for. */
    @WithDefault("90")
    int supervisorDays();

    /** The same for a manager. */
    @WithDefault("365")
    int managerDays();

    /** How many days after it an expiry can be taken back. */
    @WithDefault("90")
    int reinstateWithinDays();

    /** The limit of a supervisor or a manager. */
    default int days(Caller caller) {
        return caller.has(Roles.MANAGER) ? managerDays() : supervisorDays();
    }
}
