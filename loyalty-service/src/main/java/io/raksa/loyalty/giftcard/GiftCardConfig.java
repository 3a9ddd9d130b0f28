package io.raksa.loyalty.giftcard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "raksa.loyalty.gift-cards")
interface GiftCardConfig {

    /** How long after its end the sweep of cards and uses whose time is over begins again. */
    @WithDefault("30s")
    Duration pause();

    /** Cards that are written off in one transaction. */
    @WithDefault("50")
    int batch();

    /** So many codes that are nobody's may come from one caller ... */
    @WithDefault("20")
    int wrongCodes();

    /** ... within this time. */
    @WithDefault("10m")
    Duration wrongCodesWithin();
}
