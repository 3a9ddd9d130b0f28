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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code ./raksa train-tone DATA [CORRECTIONS]}: trains the models of tone and of route and writes them where feedback-service packs them.
 */
final class TrainTone {

    private static final List<String> TONES = List.of("POSITIVE", "NEUTRAL", "NEGATIVE", "QUESTION");
    private static final String WEIGHTS = "feedback-service/src/main/resources/io/raksa/feedback/tone";
    private static final long SEED = 1;
    private static final int FOLDS = 5;

    private static final Path TONE_TRAIN = Path.of("thai-sentiment", "train.jsonl.gz");
    private static final Path TONE_VALID = Path.of("thai-sentiment", "valid.jsonl.gz");
    private static final Path ROUTE_TRAIN = Path.of("thai-routing", "train.csv.gz");

    private static final String USAGE = """
            ./raksa train-tone DATA [CORRECTIONS]

            DATA is a folder with public data that is not part of Raksa:
              thai-sentiment/train.jsonl.gz  lines of {"text": ..., "label": "pos", "neu", "neg" or "q"}
              thai-sentiment/valid.jsonl.gz  the same, only to be measured on; may be missing
                                             both from https://github.com/PyThaiNLP/wisesight-sentiment (CC0)
              thai-routing/train.csv.gz      columns texts and destination,
                                             from https://github.com/kobkrit/truevoice-intent (Apache-2.0)
            CORRECTIONS is a file of lines of {"text": ..., "label": "POSITIVE", "NEUTRAL", "NEGATIVE" or "QUESTION"}:
            what staff corrected, as GET /v1/insights/tone/corrections gives it.
            """;

    /** Few against many: each English example counts as so many Thai ones. */
    private static final int WEIGHT_OF_ENGLISH = 3;

    private final PrintStream out;
    private final Path sources;

    private TrainTone(PrintStream out, Path sources) {
        this.out = out;
        this.sources = sources;
    }

    public static void main(String[] arguments) throws IOException {
        String missing = missing(arguments);
        if (!missing.isEmpty()) {
            System.err.printf("%s%n%n%s", missing, USAGE);
            System.exit(2);
        }
        Path data = Path.of(arguments[0]);
        TrainTone training = new TrainTone(System.out, Path.of(System.getenv().getOrDefault("RAKSA_SOURCES", ".")));
        training.tone(data, arguments.length > 1 ? Examples.ofJsonLines(Path.of(arguments[1])) : List.of());
        training.route(Examples.ofCsv(data.resolve(ROUTE_TRAIN), "texts", "destination"));
    }

    /** What is not there of what is needed, as a sentence. */
    static String missing(String... arguments) {
        if (arguments.length == 0 || arguments.length > 2) {
            return "Say where the data is.";
        }
        Path data = Path.of(arguments[0]);
        return Stream.concat(
                        Stream.of(TONE_TRAIN, ROUTE_TRAIN).map(data::resolve),
                        Stream.of(arguments).skip(1).map(Path::of))
                .filter(file -> !Files.isReadable(file))
                .map(file -> "There is no " + file + ".")
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private void tone(Path data, List<Example> corrections) throws IOException {
        List<Example> thai = Examples.shuffled(Examples.ofJsonLines(data.resolve(TONE_TRAIN)), SEED);
        List<Example> others = new ArrayList<>(corrections);
        for (int i = 0; i < WEIGHT_OF_ENGLISH; i++) {
            others.addAll(Examples.english());
        }
        Trainer trainer = new Trainer(Recipe.TONE, TONES);
        Calibration calibration = calibrated(trainer, TONES, thai, others);
        List<Example> all = new ArrayList<>(thai);
        all.addAll(others);
        LinearModel model = calibration.applied(trainer.train("tone-2", all));
        report("Tone, trained on %,d, on the validation set".formatted(all.size()), model, data);
        write(model, "tone.weights");
    }

    /** What is shipped is trained on all calls; its figures are those of a model that has not seen a fifth of them. */
    private void route(List<Example> all) throws IOException {
        List<Example> calls = Examples.shuffled(all, SEED);
        List<String> routes =
                calls.stream().map(Example::label).distinct().sorted().toList();
        int heldBack = calls.size() / FOLDS;
        LinearModel withoutThem = routed(calls.subList(heldBack, calls.size()), routes);
        out.printf("Route, trained on %,d, on the %,d that were held back%n", calls.size() - heldBack, heldBack);
        out.println(confusion(withoutThem, calls.subList(0, heldBack)).report());
        write(routed(calls, routes), "route.weights");
    }

    private LinearModel routed(List<Example> calls, List<String> routes) {
        Trainer trainer = new Trainer(Recipe.ROUTE, routes);
        return calibrated(trainer, routes, calls, List.of()).applied(trainer.train("route-2", calls));
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
        out.printf("Slopes %s, offsets %s%n", rounded(calibration.slopes()), rounded(calibration.offsets()));
        out.println(calibration.confusion(labels, judged).report());
        return calibration;
    }

    private void report(String what, LinearModel model, Path data) throws IOException {
        Path valid = data.resolve(TONE_VALID);
        if (Files.exists(valid)) {
            out.println(what);
            out.println(confusion(model, Examples.ofJsonLines(valid)).report());
        }
    }

    private static String rounded(double[] values) {
        return Arrays.stream(values).mapToObj("%.2f"::formatted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static Confusion confusion(LinearModel model, List<Example> examples) {
        return Confusion.of(model.labels(), examples, text -> label(model, text));
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
