package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlCommandTest {

    @Test
    void anAddressAloneIsRead() {
        assertThat(CurlCommand.parse("curl -s $BASE/v1/track/$CODE"))
                .isEqualTo(new CurlCommand("GET", "/v1/track/{code}", Map.of(), null));
    }

    @Test
    void linesGoOnAndVariablesStandInDoubleQuotes() {
        assertThat(CurlCommand.parse("""
                curl -X DELETE "$BASE/v1/partners/$PARTNER/keys/1?a=b&c=d" \\
                  -H "Authorization: Bearer $ADMIN_TOKEN" -H 'Accept-Language: th'"""))
                .isEqualTo(new CurlCommand(
                        "DELETE",
                        "/v1/partners/{partner}/keys/1?a=b&c=d",
                        Map.of("Authorization", "Bearer {admin token}", "Accept-Language", "th"),
                        null));
    }

    @Test
    void jsonIsPosted() {
        assertThat(CurlCommand.parse("""
                curl $BASE/v1/purchases --json '{"customerId": "'$CUSTOMER'",
                  "price": "$5", "note": "it\\"s"}'"""))
                .isEqualTo(new CurlCommand(
                        "POST",
                        "/v1/purchases",
                        Map.of("Content-Type", "application/json", "Accept", "application/json"),
                        """
                        {"customerId": "{customer}",
                          "price": "$5", "note": "it\\"s"}"""));
    }

    @Test
    void dataIsAFormUnlessItIsSaidWhatItIs() {
        assertThat(CurlCommand.parse("curl $BASE/v1/a -d x=y").headers())
                .isEqualTo(Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(CurlCommand.parse("curl $BASE/v1/a --data-binary '{}' -H 'Content-Type: application/x-ndjson'"))
                .isEqualTo(new CurlCommand("POST", "/v1/a", Map.of("Content-Type", "application/x-ndjson"), "{}"));
        assertThat(CurlCommand.parse("curl -X PUT $BASE/v1/a --json '{}'").method())
                .isEqualTo("PUT");
    }

    @Test
    void doubleQuotesKeepWhatIsEscaped() {
        assertThat(CurlCommand.parse("curl $BASE/v1/a -d \"{\\\"a\\\": \\\"\\$5 $NAME it's\\\"}\"")
                        .body())
                .isEqualTo("{\"a\": \"$5 {name} it's\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wget $BASE/v1/a",
                "curl $BASE/v1/a | jq .",
                "curl $BASE/v1/a > file",
                "curl --insecure $BASE/v1/a",
                "curl https://elsewhere/v1/a",
                "curl $BASE/v1/a $BASE/v1/b",
                "curl $BASE/v1/a -d @file",
                "curl $(cat file)",
                "curl -s"
            })
    void whatADocumentDoesNotNeedIsRefused(String command) {
        assertThatIllegalArgumentException().isThrownBy(() -> CurlCommand.parse(command));
    }
}
