package io.raksa.feedback.tone;

import io.raksa.feedback.tone.core.LinearModel;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The models that are packed with the service, trained by {@code ./raksa train-tone}. */
@Singleton
class ToneModels {

    private final LinearModel tone = load("tone.weights");
    private final LinearModel route = load("route.weights");

    LinearModel tone() {
        return tone;
    }

    LinearModel route() {
        return route;
    }

    private static LinearModel load(String name) {
        try (InputStream weights = ToneModels.class.getResourceAsStream(name)) {
            return LinearModel.read(Objects.requireNonNull(weights, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
