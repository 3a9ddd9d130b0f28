package io.raksa.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainToneTest {

    @TempDir
    Path data;

    @Test
    void withoutDataItIsToldThatSomeIsNeeded() {
        assertThat(TrainTone.missing()).isEqualTo("Say where the data is.");
    }

    @Test
    void eachFileThatIsNotThereIsNamed() {
        Path corrections = data.resolve("corrections.jsonl");

        assertThat(TrainTone.missing(data.toString(), corrections.toString()))
                .hasLineCount(3)
                .contains("There is no " + data.resolve("thai-sentiment/train.jsonl.gz"))
                .contains("There is no " + data.resolve("thai-routing/train.csv.gz"))
                .contains("There is no " + corrections);
    }

    @Test
    void theValidationSetMayBeMissing() throws IOException {
        Files.createFile(Files.createDirectory(data.resolve("thai-sentiment")).resolve("train.jsonl.gz"));
        Files.createFile(Files.createDirectory(data.resolve("thai-routing")).resolve("train.csv.gz"));

        assertThat(TrainTone.missing(data.toString())).isEmpty();
    }
}
