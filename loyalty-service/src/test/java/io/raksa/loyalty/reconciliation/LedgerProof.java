package io.raksa.loyalty.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Every check of the reconciliation, for tests that have a database but no service around it. */
public final class LedgerProof {

    private LedgerProof() {}

    public static void assertAddsUp(Handle handle) {
        List<Map<String, Object>> violations = Arrays.stream(Check.values())
                .flatMap(check -> violations(handle, check))
                .toList();
        assertThat(violations).isEmpty();
        assertThat(handle.createQuery("SELECT coalesce(sum(amount), 0) FROM entry")
                        .mapTo(Long.class)
                        .one())
                .isZero();
    }

    private static Stream<Map<String, Object>> violations(Handle handle, Check check) {
        return handle.createQuery(check.query()).bind("limit", 10).mapToMap().list().stream()
                .peek(violation -> violation.put("check", check));
    }
}
