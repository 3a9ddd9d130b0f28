package io.raksa.customer;

import io.raksa.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHouseRulesHold() {
        HouseRules.checkAll("io.raksa.customer");
    }
}
