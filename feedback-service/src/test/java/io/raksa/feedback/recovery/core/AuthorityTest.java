package io.raksa.feedback.recovery.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private final Authority authority = new Authority(500, 5_000, 50_000);

    @Test
    void theHighestRoleCounts() {
        assertThat(authority.limitOf(Set.of("agent")::contains)).hasValue(500);
        assertThat(authority.limitOf(Set.of("agent", "supervisor")::contains)).hasValue(5_000);
        assertThat(authority.limitOf(Set.of("manager")::contains)).hasValue(50_000);
        assertThat(authority.limitOf(Set.of("analyst")::contains)).isEmpty();
    }

    @Test
    void whoMayGrantSoMuch() {
        assertThat(authority.whoMay(500)).containsExactly("agent", "supervisor", "manager");
        assertThat(authority.whoMay(501)).containsExactly("supervisor", "manager");
        assertThat(authority.whoMay(50_000)).containsExactly("manager");
        assertThat(authority.whoMay(50_001)).isEmpty();
    }

    @Test
    void otherLimitsHaveAnotherName() {
        assertThat(authority.version()).isEqualTo("limits-500-5000-50000");
    }
}
