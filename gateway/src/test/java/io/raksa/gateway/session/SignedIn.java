package io.raksa.gateway.session;

/** Somebody who is logged in, for tests of other features. */
public final class SignedIn {

    private final Browser browser = new Browser();

    private SignedIn(String role) {
        browser.logIn(role, 3600);
    }

    /** Logs somebody of this role in. */
    public static SignedIn as(String role) {
        return new SignedIn(role);
    }

    public String cookieHeader() {
        return SessionCookies.SESSION + "=" + browser.cookie();
    }

    public void logOut() {
        browser.call()
                .header("X-CSRF-Token", browser.csrfToken())
                .post("/session/logout")
                .then()
                .statusCode(200);
    }
}
