package io.raksa.gateway.session;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@RaksaTest(database = "gateway")
class LoggingInTest {

    private final Browser browser = new Browser();

    @Inject
    AgroalDataSource database;

    @Test
    void aBrowserIsSentToTheIssuerWithWhatPkceNeeds() {
        Response answer = given().redirects().follow(false).get("/session/login?returnTo=/console/inbox");

        answer.then().statusCode(303).header("Location", startsWith(ProbeServices.url() + "/issuer/authorize?"));
        Map<String, String> asked = Browser.query(URI.create(answer.header("Location")));
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "raksa-console")
                .containsEntry("redirect_uri", "http://localhost:8080/session/callback")
                .containsEntry("scope", "openid profile")
                .containsEntry("code_challenge_method", "S256")
                .containsOnlyKeys(
                        "response_type",
                        "client_id",
                        "redirect_uri",
                        "scope",
                        "state",
                        "nonce",
                        "code_challenge",
                        "code_challenge_method");
        assertThat(asked.get("state")).hasSize(43).isNotEqualTo(asked.get("nonce"));
    }

    @Test
    void whoComesBackHasASessionAndGoesWhereTheyWanted() throws Exception {
        Map<String, String> asked = browser.leave("/console/inbox?filter=mine");
        String code = Browser.newCode();
        String accessToken = browser.accessToken("supervisor");
        Browser.prepare(
                code, Browser.tokens(browser.idToken(asked.get("nonce")), accessToken, 3600, "refresh-" + code));

        browser.comeBack(asked.get("state"), code)
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/inbox?filter=mine"))
                .header("Cache-Control", "no-store");

        assertThat(browser.has(SessionCookies.LOGIN)).isFalse();
        given().redirects()
                .follow(false)
                .header("Cookie", SessionCookies.SESSION + "=" + browser.cookie())
                .get("/session")
                .then()
                .statusCode(200)
                .body("subject", equalTo(browser.person()))
                .body("name", equalTo("คุณมาลี"))
                .body("roles", equalTo(List.of("supervisor")));
        Map<String, String> exchange = Browser.asked(code).getFirst();
        assertThat(exchange)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("redirect_uri", "http://localhost:8080/session/callback")
                .containsEntry(
                        "authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "raksa-console:of-the-console".getBytes(StandardCharsets.UTF_8)));
        assertThat(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(exchange.get("code_verifier").getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(asked.get("code_challenge"));
    }

    @Test
    void noTokenAndNoIdOfASessionLiesOpenInTheDatabaseOrTheBrowser() throws Exception {
        Map<String, String> asked = browser.leave("/");
        String code = Browser.newCode();
        String accessToken = browser.accessToken("agent");
        Browser.prepare(
                code, Browser.tokens(browser.idToken(asked.get("nonce")), accessToken, 3600, "refresh-" + code));
        browser.comeBack(asked.get("state"), code);

        assertThat(browser.cookie()).hasSize(64).doesNotContain(".");
        byte[] random = Arrays.copyOf(Base64.getUrlDecoder().decode(browser.cookie()), 32);
        try (Connection connection = database.getConnection();
                var query =
                        connection.prepareStatement("select sealed, id_hash from console_session where id_hash = ?")) {
            query.setBytes(1, MessageDigest.getInstance("SHA-256").digest(random));
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(new String(row.getBytes("sealed"), StandardCharsets.ISO_8859_1))
                    .doesNotContain(accessToken)
                    .doesNotContain(browser.person())
                    .doesNotContain("refresh-");
            assertThat(row.getBytes("id_hash")).isNotEqualTo(random);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\evil.example",
                "javascript:alert(1)",
                "evil",
                "/a\nb",
                "/ผ"
            })
    void nobodyIsSentToAnotherSite(String returnTo) {
        assertProblem(given().redirects()
                        .follow(false)
                        .queryParam("returnTo", returnTo)
                        .get("/session/login"))
                .hasStatus(400)
                .hasCode("RETURN_NOT_OWN");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        Map<String, String> asked = browser.leave("/");
        Browser victim = new Browser();
        String code = Browser.newCode();
        Browser.prepare(code, Browser.tokens(browser.idToken(asked.get("nonce")), "x", 3600, "y"));

        assertProblem(victim.comeBack(asked.get("state"), code)).hasStatus(400).hasCode("LOGIN_EXPIRED");
        victim.leave("/");
        assertProblem(victim.comeBack(asked.get("state"), code)).hasStatus(400).hasCode("LOGIN_EXPIRED");
        assertThat(victim.cookie()).isNull();
        assertThat(Browser.asked(code)).isEmpty();
    }

    @Test
    void aCodeIsGoodOnce() {
        Map<String, String> asked = browser.leave("/");
        String code = Browser.newCode();
        Browser.prepare(
                code, Browser.tokens(browser.idToken(asked.get("nonce")), browser.accessToken("agent"), 60, "r"));
        browser.comeBack(asked.get("state"), code).then().statusCode(303);

        assertProblem(browser.comeBack(asked.get("state"), code)).hasStatus(400).hasCode("LOGIN_EXPIRED");
    }

    @Test
    void aCodeThatTheIssuerRefusesIsNoLogin() {
        Map<String, String> asked = browser.leave("/");

        assertProblem(browser.comeBack(asked.get("state"), Browser.newCode()))
                .hasStatus(403)
                .hasCode("LOGIN_REFUSED");
        assertThat(browser.cookie()).isNull();
    }

    @Test
    void anIdTokenOfAnotherLoginClientIssuerOrTimeIsNone() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("nonce", "another"),
                Map.of("aud", List.of("raksa")),
                Map.of("azp", "another-client"),
                Map.of("iss", "https://evil.example"),
                Map.of("exp", 1L))) {
            Map<String, String> asked = browser.leave("/");
            Map<String, Object> claims =
                    new HashMap<>(Map.of("aud", List.of("raksa-console"), "nonce", asked.get("nonce")));
            claims.putAll(wrong);
            String code = Browser.newCode();
            Browser.prepare(
                    code, Browser.tokens(Tokens.with("agent", "x", claims), browser.accessToken("agent"), 60, "r"));

            assertProblem(browser.comeBack(asked.get("state"), code))
                    .hasStatus(403)
                    .hasCode("LOGIN_REFUSED");
        }
        Map<String, String> asked = browser.leave("/");
        String code = Browser.newCode();
        Browser.prepare(code, Browser.tokens(Tokens.forged(), browser.accessToken("agent"), 60, "r"));
        assertProblem(browser.comeBack(asked.get("state"), code)).hasStatus(403).hasCode("LOGIN_REFUSED");
    }

    @Test
    void aPersonSeesAPageInBothLanguagesWhyTheLoginFailed() {
        given().noFiltersOfType(OpenApiContract.class)
                .header("Accept", "text/html,application/xhtml+xml")
                .get("/session/callback?state=x&code=y")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .body(containsString("การเข้าสู่ระบบนี้ไม่ได้เริ่มที่นี่"))
                .body(containsString("This login was not begun here"));
    }

    @Test
    void aNewLoginEndsTheSessionBefore() {
        browser.logIn("agent", 3600);
        Browser before = new Browser();
        String former = browser.cookie();

        browser.logIn("agent", 3600);

        assertThat(browser.cookie()).isNotEqualTo(former);
        assertProblem(before.call()
                        .header("Cookie", SessionCookies.SESSION + "=" + former)
                        .get("/session"))
                .hasStatus(401);
    }
}
