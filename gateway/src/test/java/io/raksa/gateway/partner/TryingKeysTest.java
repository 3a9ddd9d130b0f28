package io.raksa.gateway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Partners;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@RaksaTest(database = "gateway")
@GatewayTest
class TryingKeysTest {

    @Inject
    ApiKeys keys;

    @Inject
    AgroalDataSource database;

    @Test
    void whoTriesManyKeysGetsFewConnectionsAndHoldsUpNobodyWhoIsKnown() throws Exception {
        String good = Partners.newKey();
        assertThat(keys.holder(good).get()).isPresent();
        keys.forget(ApiKey.parse(good).orElseThrow().id());

        List<CompletableFuture<Optional<KeyHolder>>> tried;
        CompletableFuture<Optional<KeyHolder>> known;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table partner_key in access exclusive mode");
            tried = Stream.generate(
                            () -> keys.holder(ApiKey.generate(Ids.next()).reveal()))
                    .limit(50)
                    .toList();
            known = keys.holder(good);
            connection.rollback();
        }

        List<CompletableFuture<Optional<KeyHolder>>> refused = tried.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .toList();
        assertThat(refused).hasSize(50 - ApiKeys.STRANGERS_AT_ONCE);
        assertThat(catchThrowable(refused.getFirst()::join).getCause())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(CommonProblem.BUSY));
        assertThat(known.get()).isPresent();
        List<CompletableFuture<Optional<KeyHolder>>> answered = tried.stream()
                .filter(attempt -> !attempt.isCompletedExceptionally())
                .toList();
        for (CompletableFuture<Optional<KeyHolder>> attempt : answered) {
            assertThat(attempt.get()).isEmpty();
        }
    }
}
