package io.raksa.gateway.session;

import io.raksa.platform.problem.ProblemKind;

/** What a person sees whose login failed: why, in both languages, and how to try again. */
final class LoginFailedPage {

    private LoginFailedPage() {}

    static String of(ProblemKind kind) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Raksa: %1$s</title>
            </head>
            <body>
            <h1 lang="th">%2$s</h1>
            <p lang="th">%3$s</p>
            <h1 lang="en">%1$s</h1>
            <p lang="en">%4$s</p>
            <p><a href="/session/login">เข้าสู่ระบบอีกครั้ง · Log in again</a></p>
            </body>
            </html>
            """.formatted(
                        html(kind.title().en()),
                        html(kind.title().th()),
                        html(kind.detail().th()),
                        html(kind.detail().en()));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
