package io.raksa.training;

import io.raksa.feedback.tone.core.LinearModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ./raksa train-tone [DATA [CORRECTIONS]]}: trains the models of tone and of route and writes them where feedback-service packs
 * them. DATA is a folder with {@code thai-sentiment/train.jsonl.gz}, {@code thai-sentiment/valid.jsonl.gz} and
 * {@code thai-routing/train.csv.gz}, by default {@code ../shared/data}; CORRECTIONS is a file of lines of JSON with text and label: what
 * staff corrected.
 */
final class TrainTone {

    private static final List<String> TONES = List.of("POSITIVE", "NEUTRAL", "NEGATIVE", "QUESTION");
    private static final String WEIGHTS = "feedback-service/src/main/resources/io/raksa/feedback/tone";
    private static final long SEED = 1;
    private static final int FOLDS = 5;

    /** Few against many: each English example counts as so many Thai ones. */
    private static final int WEIGHT_OF_ENGLISH = 3;

    private final PrintStream out;
    private final Path sources;

    private TrainTone(PrintStream out, Path sources) {
        this.out = out;
        this.sources = sources;
    }

    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", "."));
        Path data = arguments.length > 0 ? Path.of(arguments[0]) : sources.resolve("../shared/data");
        TrainTone training = new TrainTone(System.out, sources);
        training.tone(
                data.resolve("thai-sentiment"),
                arguments.length > 1 ? Examples.ofJsonLines(Path.of(arguments[1])) : List.of());
        training.route(data.resolve("thai-routing"));
    }

    private void tone(Path data, List<Example> corrections) throws IOException {
        List<Example> thai = Examples.shuffled(Examples.ofJsonLines(data.resolve("train.jsonl.gz")), SEED);
        List<Example> others = new ArrayList<>(corrections);
        for (int i = 0; i < WEIGHT_OF_ENGLISH; i++) {
            others.addAll(Examples.english());
        }
        Trainer trainer = new Trainer(Recipe.TONE, TONES);
        Calibration calibration = calibrated(trainer, TONES, thai, others);
        List<Example> all = new ArrayList<>(thai);
        all.addAll(others);
        LinearModel model = calibration.applied(trainer.train("tone-1", all));
        report("Tone, trained on %,d, on the validation set".formatted(all.size()), model, data);
        write(model, "tone.weights");
    }

    private void route(Path data) throws IOException {
        List<Example> calls =
                Examples.shuffled(Examples.ofCsv(data.resolve("train.csv.gz"), "texts", "destination"), SEED);
        List<String> routes =
                calls.stream().map(Example::label).distinct().sorted().toList();
        Trainer trainer = new Trainer(Recipe.ROUTE, routes);
        Calibration calibration = calibrated(trainer, routes, calls, List.of());
        write(calibration.applied(trainer.train("route-1", calls)), "route.weights");
    }

    /** Each fifth is judged by a model of the other four; the calibration is found on all those judgements. */
    private Calibration calibrated(Trainer trainer, List<String> labels, List<Example> examples, List<Example> others) {
        List<Calibration.Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int from = examples.size() * fold / FOLDS;
            int to = examples.size() * (fold + 1) / FOLDS;
            List<Example> fitted = new ArrayList<>(examples.subList(0, from));
            fitted.addAll(examples.subList(to, examples.size()));
            fitted.addAll(others);
            LinearModel raw = trainer.train("raw", fitted);
            examples.subList(from, to).forEach(example -> judged.add(Calibration.judged(raw, example)));
        }
        Calibration calibration = Calibration.of(labels, judged);
        out.printf("%,d, each judged by a model of the other folds, before and after calibration%n", examples.size());
        out.println(Calibration.none(labels.size()).confusion(labels, judged).report());
        out.printf("Slope %.2f, offsets %s%n", calibration.slope(), Arrays.toString(calibration.offsets()));
        out.println(calibration.confusion(labels, judged).report());
        return calibration;
    }

    private void report(String what, LinearModel model, Path data) throws IOException {
        Path valid = data.resolve("valid.jsonl.gz");
        if (Files.exists(valid)) {
            out.println(what);
            out.println(Confusion.of(model.labels(), Examples.ofJsonLines(valid), text -> label(model, text))
                    .report());
        }
    }

    private static String label(LinearModel model, String text) {
        return model.labels().get(LinearModel.likeliest(model.probabilities(text)));
    }

    private void write(LinearModel model, String name) throws IOException {
        Path file = sources.resolve(WEIGHTS).resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream target = Files.newOutputStream(file)) {
            model.write(target);
        }
        out.printf("%s: %,d bytes%n%n", file, Files.size(file));
    }
}
