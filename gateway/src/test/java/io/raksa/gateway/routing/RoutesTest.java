package io.raksa.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/1/timeline, CUSTOMER",
        "/v1/purchases, CUSTOMER",
        "/v1/relationship-report, CUSTOMER",
        "/v1/duplicates, CUSTOMER",
        "/v1/feedback/batch, FEEDBACK",
        "/v1/insights/causes/x, FEEDBACK",
        "/v1/service-catalogue/SLOW, FEEDBACK",
        "/v1/members/1/balance, LOYALTY",
        "/v1/liability/reconciliation, LOYALTY",
        "/v1/operations/loyalty/dead-letters, LOYALTY"
    })
    void eachResourceHasItsService(String path, Service service) {
        assertThat(Routes.find(HttpMethod.GET, path, path)).hasValueSatisfying(route -> assertThat(route)
                .isInstanceOfSatisfying(
                        Route.ToService.class, to -> assertThat(to.service()).isEqualTo(service)));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/purchases/batch, true",
        "PUT, /v1/imports/1/file, true",
        "PUT, /v1/loyalty-imports/1/file, true",
        "POST, /v1/complaints/1/attachments, true",
        "POST, /v1/track/1/attachments, true",
        "GET, /v1/complaints/1/attachments, false",
        "POST, /v1/customers/1/attachments, false",
        "POST, /v1/imports, false",
        "GET, /v1/imports/1/file, false",
        "PUT, /v1/customers/1/file, false"
    })
    void bulksAndTheFilesOfImportsMayBeLarge(String method, String path, boolean large) {
        assertThat(Routes.find(HttpMethod.valueOf(method), path, path)).hasValueSatisfying(route -> assertThat(route)
                .isInstanceOfSatisfying(
                        Route.ToService.class, to -> assertThat(to.isBulk()).isEqualTo(large)));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/purchases/batch, LONG",
        "PUT, /v1/imports/1/file, LONG",
        "GET, /v1/customers/1/export, LONG",
        "GET, /v1/segments/1/export, LONG",
        "GET, /v1/loyalty-exports/members, LONG",
        "GET, /v1/customers/1, USUAL",
        "POST, /v1/checkouts, USUAL",
        "GET, /v1/operations/loyalty/dead-letters, USUAL"
    })
    void whatGoesThroughManyRowsIsWaitedForLonger(String method, String path, Deadline deadline) {
        assertThat(Routes.find(HttpMethod.valueOf(method), path, path)).hasValueSatisfying(route -> assertThat(route)
                .isInstanceOfSatisfying(
                        Route.ToService.class, to -> assertThat(to.deadline()).isEqualTo(deadline)));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/track/1, true",
        "POST, /v1/track/1/attachments, true",
        "GET, /v1/track/1/attachments, false",
        "POST, /v1/track/1/claim, false",
        "POST, /v1/track//attachments, false",
        "POST, /v1/track/1/2/attachments, false",
        "POST, /v1/complaints/1/attachments, false"
    })
    void whoHasATrackingCodeNeedsNoAccount(String method, String path, boolean open) {
        assertThat(Routes.find(HttpMethod.valueOf(method), path, path))
                .hasValueSatisfying(route -> assertThat(route.isPublic()).isEqualTo(open));
    }

    @Test
    void aLongerNameIsAnotherResource() {
        assertThat(Routes.find(HttpMethod.GET, "/v1/customersx", "/v1/customersx"))
                .isEmpty();
        assertThat(Routes.find(HttpMethod.GET, "/v1/", "/v1/")).isEmpty();
        assertThat(Routes.find(HttpMethod.GET, "/v1/operations", "/v1/operations"))
                .isEmpty();
        assertThat(Routes.find(HttpMethod.GET, "/v1/operations/customer", "/v1/operations/customer"))
                .isEmpty();
    }

    @Test
    void theOutsidePathOfAnOperationIsTheOneThatLeadsBackToIt() {
        String outside =
                Routes.outside(Service.FEEDBACK, "/v1/dead-letters/replay").orElseThrow();

        assertThat(outside).isEqualTo("/v1/operations/feedback/dead-letters/replay");
        assertThat(Routes.find(HttpMethod.POST, outside, outside + "?x=1"))
                .contains(new Route.ToService(
                        Service.FEEDBACK,
                        "/v1/operations/feedback/dead-letters",
                        "/v1/dead-letters/replay?x=1",
                        false,
                        false,
                        Deadline.USUAL));
        assertThat(Routes.outside(Service.FEEDBACK, "/v1/events")).isEmpty();
        assertThat(Routes.outside(Service.FEEDBACK, "/v1/customers")).isEmpty();
        assertThat(Routes.outside(Service.FEEDBACK, "/problems")).isEmpty();
    }
}
