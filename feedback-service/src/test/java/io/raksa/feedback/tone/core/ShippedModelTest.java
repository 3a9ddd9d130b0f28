package io.raksa.feedback.tone.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedModelTest {

    private static final Path VALID = Path.of("../../shared/data/thai-sentiment/valid.jsonl.gz");
    private static final Map<String, String> TONES =
            Map.of("pos", "POSITIVE", "neu", "NEUTRAL", "neg", "NEGATIVE", "q", "QUESTION");

    private static final LinearModel TONE = load("tone.weights");
    private static final LinearModel ROUTE = load("route.weights");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "อาหารอร่อยมาก พนักงานบริการดี ชอบมากค่ะ,POSITIVE",
                "บริการแย่มาก รอนานสุดๆ ไม่มาอีกแล้ว,NEGATIVE",
                "Terrible service and the room was dirty,NEGATIVE",
                "Thank you so much the food was great,POSITIVE"
            })
    void whatIsPlainIsHeard(String text, String tone) {
        assertThat(TONE.judge(text).label()).isEqualTo(tone);
    }

    @Test
    void thePhrasesAreWordsOfTheTextAsItCame() {
        String text = "รอคิวววววว 2 ชั่วโมง พนักงานแย่มากกกกกกกก";

        Judgement judgement = TONE.judge(text);

        assertThat(judgement.label()).isEqualTo("NEGATIVE");
        assertThat(judgement.phrases())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(Phrase.MOST)
                .allSatisfy(phrase -> {
                    assertThat(phrase.weight()).isPositive();
                    assertThat(text.substring(phrase.start(), phrase.end())).isNotBlank();
                });
        assertThat(judgement.phrases())
                .extracting(phrase -> text.substring(phrase.start(), phrase.end()))
                .anyMatch(words -> words.contains("แย่"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``", "` `", "`\ud83d`", "`http://`", "😡"})
    void thereIsAnAnswerToAnything(String text) {
        List<Double> probabilities = TONE.judge(text).probabilities();

        assertThat(probabilities.stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(probabilities).allMatch(probability -> Double.isFinite(probability));
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        TONE.write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        LinearModel.read(new ByteArrayInputStream(first.toByteArray())).write(second);

        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void bothModelsTogetherAreSmall() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        TONE.write(both);
        ROUTE.write(both);

        assertThat(both.size()).isLessThan(8 << 20);
    }

    @Test
    void theValidationSetIsHeardAsWellAsWasSaid() throws IOException {
        assumeTrue(Files.exists(VALID), "no " + VALID);
        int[][] counts = new int[4][4];
        ObjectMapper json = new ObjectMapper();
        List<String> labels = TONE.labels();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(VALID)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode example = json.readTree(line);
                int is = labels.indexOf(TONES.get(example.get("label").asText()));
                counts[is][
                        LinearModel.likeliest(
                                TONE.probabilities(example.get("text").asText()))]++;
            }
        }

        assertThat(Arrays.stream(counts).flatMapToInt(Arrays::stream).sum()).isEqualTo(2_404);
        assertThat(accuracy(counts)).isGreaterThanOrEqualTo(0.735);
        assertThat(macroF1(counts)).isGreaterThanOrEqualTo(0.58);
    }

    private static double accuracy(int[][] counts) {
        double right = 0;
        for (int k = 0; k < counts.length; k++) {
            right += counts[k][k];
        }
        return right / Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    private static double macroF1(int[][] counts) {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            int is = 0;
            int taken = 0;
            for (int j = 0; j < counts.length; j++) {
                is += counts[k][j];
                taken += counts[j][k];
            }
            sum += 2.0 * counts[k][k] / (is + taken);
        }
        return sum / counts.length;
    }

    private static LinearModel load(String name) {
        try (InputStream weights = LinearModel.class.getResourceAsStream("/io/raksa/feedback/tone/" + name)) {
            return LinearModel.read(weights);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
