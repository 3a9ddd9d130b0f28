package io.raksa.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs/",
                "/v1/customers",
                "/v1/customers/019a-7c/timeline?after=a%2Fb&limit=5",
                "/v1/track/a_b-C~9",
                "/v1/customers/%E0%B8%81",
                "/v1/customers/a%20b",
                "/v1/customers/a:b@c,d$e!f'(g)*h+i=j&k",
                "/v1/customers?name=..//;x\\%2e%00",
                "/.well-known/jwks.json",
                "/v1/customers/...",
                "/v1/customers/a..b"
            })
    void plainTargetsPass(String target) {
        assertThat(RequestTarget.isPlain(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "v1/customers",
                "http://localhost/v1/customers",
                "//v1/customers",
                "/v1//customers",
                "/v1/customers//",
                "/v1/./customers",
                "/v1/../customers",
                "/v1/customers/..",
                "/v1/customers/.",
                "/./",
                "/..",
                "/v1/customers;a=b",
                "/v1/partners;/x",
                "/v1/customers\\..\\x",
                "/v1/%2e%2e/customers",
                "/v1/%2E/customers",
                "/v1/.%2e/customers",
                "/v1/customers%2fx",
                "/v1/customers%2Fx",
                "/v1/customers%5cx",
                "/v1/customers%5Cx",
                "/v1/customers%3bx",
                "/v1/customers%3Bx",
                "/v1/customers%00",
                "/v1/customers%0d%0aX-Evil:1",
                "/v1/customers%7f",
                "/v1/customers%252fx",
                "/v1/customers%25%32%66x",
                "/v1/customer%73",
                "/%76%31/partners",
                "/v1/customers%3Fx",
                "/v1/customers%23x",
                "/v1/customers%",
                "/v1/customers%2",
                "/v1/customers%zz",
                "/v1/customers%u002f",
                "/v1/customers%c",
                "/v1/customers#x",
                "/v1/customers?a#x",
                "/v1/cust omers",
                "/v1/customers\t",
                "/v1/customers\u0000",
                "/v1/customers\u007f",
                "/v1/customers\u0e01",
                "/v1/customers\u00e9",
                "/v1/customers?q=\u00e9",
                "/v1/customers?q=a b",
                "/v1/customers?q=\n",
                "/v1/{id}",
                "/v1/a|b",
                "/v1/<x>"
            })
    void targetsWithMoreThanOneReadingAreRefused(String target) {
        assertThat(RequestTarget.isPlain(target)).isFalse();
    }
}
