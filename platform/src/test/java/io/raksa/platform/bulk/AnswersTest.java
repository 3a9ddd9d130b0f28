package io.raksa.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final ByteArrayOutputStream client = new ByteArrayOutputStream();

    @Test
    void whatWaitsOnDiskHasABound() throws IOException {
        try (Answers answers = new Answers(client, () -> true, 3, 8)) {
            write(answers, "one\n");
            write(answers, "two\n");
            assertThat(taken()).isEmpty();
            write(answers, "three\n");
            assertThat(taken()).isEqualTo("one\ntwo\nthree\n");
            write(answers, "four\n");
            assertThat(taken()).isEqualTo("one\ntwo\nthree\n");
            answers.finish();
        }
        assertThat(taken()).isEqualTo("one\ntwo\nthree\nfour\n");
    }

    private static void write(Answers answers, String line) throws IOException {
        answers.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private String taken() {
        return client.toString(StandardCharsets.UTF_8);
    }
}
