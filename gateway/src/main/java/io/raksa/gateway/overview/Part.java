package io.raksa.gateway.overview;

import io.raksa.platform.problem.Problem;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A part of a composed view: there, or absent for a reason. */
sealed interface Part<T> {

    record Present<T>(T value) implements Part<T> {}

    record Absent<T>(AbsentPartView view) implements Part<T> {}

    /**
     * The value a reader delivers; whatever goes wrong there makes this part absent and harms no other. Only a {@link Problem} is for the
     * whole.
     */
    static <T> Uni<Part<T>> of(String name, Uni<T> reader) {
        return reader.<Part<T>>map(Present::new)
                .onFailure(failure -> !(failure instanceof Problem))
                .recoverWithItem(failure -> {
                    AbsentPartView.Reason reason = reason(failure);
                    Logger.getLogger(Part.class).debugf(failure, "%s is absent: %s", name, reason);
                    return new Absent<>(new AbsentPartView(name, reason));
                });
    }

    default @Nullable T orNull() {
        return switch (this) {
            case Present<T>(T value) -> value;
            case Absent<T> absent -> null;
        };
    }

    default Optional<AbsentPartView> absent() {
        return switch (this) {
            case Present<T> present -> Optional.empty();
            case Absent<T>(AbsentPartView view) -> Optional.of(view);
        };
    }

    private static AbsentPartView.Reason reason(Throwable failure) {
        return switch (failure) {
            case TimeoutException late -> AbsentPartView.Reason.LATE;
            case Refused refused when refused.status() < 500 -> AbsentPartView.Reason.NOT_ALLOWED;
            case Refused fault -> AbsentPartView.Reason.FAILED;
            default -> AbsentPartView.Reason.UNAVAILABLE;
        };
    }

    static List<AbsentPartView> absent(Stream<Part<?>> parts) {
        return parts.flatMap(part -> part.absent().stream()).toList();
    }
}
