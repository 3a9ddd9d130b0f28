package io.raksa.gateway;

import io.raksa.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHouseRulesHold() {
        HouseRules.checkAll("io.raksa.gateway");
    }
}
