package io.raksa.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.feedback.tone.core.LinearModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final List<String> TONES = List.of("POSITIVE", "NEUTRAL", "NEGATIVE", "QUESTION");
    private static final Recipe SMALL = new Recipe(14, 1, 1, 0.5, 10);

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        assertThat(bytes(trained())).isEqualTo(bytes(trained()));
    }

    @Test
    void whatItWasTrainedOnItKnows() throws IOException {
        LinearModel model = trained();

        Confusion confusion = Confusion.of(
                TONES, Examples.english(), text -> model.judge(text).label());

        assertThat(confusion.accuracy()).isGreaterThan(0.97);
    }

    @Test
    void calibrationMovesProbabilitiesAsItSays() throws IOException {
        LinearModel raw = trained();

        double[] flat = raw.calibrated(new double[4], new double[] {0, Math.log(3), 0, 0})
                .probabilities("Where is my order?");

        assertThat(flat).containsExactly(new double[] {1 / 6.0, 0.5, 1 / 6.0, 1 / 6.0}, Offset.offset(1e-6));
    }

    @Test
    void figuresAreThoseOfTheTextbook() {
        Confusion confusion = new Confusion(List.of("a", "b"), new double[][] {{3, 1}, {2, 4}});

        assertThat(confusion.accuracy()).isEqualTo(0.7);
        assertThat(confusion.macroF1()).isEqualTo((6 / 9.0 + 8 / 11.0) / 2);
        assertThat(confusion.report()).contains("accuracy 0.7000, macro-F1 0.6970");
    }

    private static LinearModel trained() throws IOException {
        return new Trainer(SMALL, TONES).train("small", Examples.shuffled(Examples.english(), 1));
    }

    private static byte[] bytes(LinearModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
