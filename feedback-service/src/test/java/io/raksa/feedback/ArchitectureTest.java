package io.raksa.feedback;

import io.raksa.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHouseRulesAreKept() {
        HouseRules.checkAll("io.raksa.feedback");
    }
}
