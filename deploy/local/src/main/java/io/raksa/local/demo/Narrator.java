package io.raksa.local.demo;

import java.util.function.Consumer;

/** Tells the story: a numbered sentence for what happens, and under it the calls made and what came back. */
final class Narrator {

    private final Consumer<String> lines;
    private int step;

    Narrator(Consumer<String> lines) {
        this.lines = lines;
    }

    void introduce(String text) {
        lines.accept(text);
    }

    void happens(String sentence) {
        step++;
        lines.accept(String.format("%n%2d. %s", step, sentence));
    }

    /** Shows a call, and what matters in its answer. */
    Answer shows(Answer answer, String gist) {
        lines.accept("      " + shortened(answer.call()) + "  ->  " + answer.status() + "  " + gist);
        return answer;
    }

    /** Adds a line to the answer shown last. */
    void adds(String line) {
        lines.accept("          " + line);
    }

    /** Ids would fill the line. */
    private static String shortened(String call) {
        return call.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{8}([0-9a-f]{4})", "..$1");
    }
}
