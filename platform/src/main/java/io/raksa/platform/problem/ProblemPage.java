package io.raksa.platform.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Kinds of problems as a page for people. */
final class ProblemPage {

    private static final String UNKNOWN = """
            <p lang="en">There is no problem of this name.</p>
            <p lang="th">ไม่มีปัญหาชื่อนี้</p>
            """;

    private ProblemPage() {}

    static String of(List<ProblemKindView> kinds) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Raksa: problems</title>
            <style>
            body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            article { border-top: 1px solid #ccc; padding: 1rem 0; }
            h2 { margin: 0; font-size: 1.1rem; }
            code { background: #eee; padding: .1rem .3rem; }
            </style>
            </head>
            <body>
            <h1><a href="/problems">Problems · ปัญหาที่อาจพบ</a></h1>
            %s
            </body>
            </html>
            """.formatted(
                        kinds.isEmpty()
                                ? UNKNOWN
                                : kinds.stream().map(ProblemPage::article).collect(Collectors.joining()));
    }

    private static String article(ProblemKindView kind) {
        return """
            <article id="%1$s">
            <h2><a href="%2$s">%1$s</a> <code>HTTP %3$d</code></h2>
            <p lang="en"><strong>%4$s.</strong> %5$s</p>
            <p lang="th"><strong>%6$s</strong> %7$s</p>
            </article>
            """.formatted(
                        html(kind.code()),
                        html(kind.type()),
                        kind.status(),
                        html(kind.title().en()),
                        sentence(kind.detail().en()),
                        html(kind.title().th()),
                        sentence(kind.detail().th()));
    }

    /** What differs from case to case is shown as a gap. */
    private static String sentence(String text) {
        return html(text.replaceAll("\\{\\d+}", "…"));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
