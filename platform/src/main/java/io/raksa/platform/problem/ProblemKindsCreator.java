package io.raksa.platform.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import java.util.Comparator;
import java.util.stream.Stream;

/** Makes {@link ProblemKinds} of the names that {@link CollectingProblemKinds} found. */
public class ProblemKindsCreator implements SyntheticBeanCreator<ProblemKinds> {

    static final String ENUMS = "enums";

    @Override
    public ProblemKinds create(Instance<Object> lookup, Parameters parameters) {
        return new ProblemKinds(Stream.of(parameters.get(ENUMS, String[].class))
                .flatMap(ProblemKindsCreator::constants)
                .sorted(Comparator.comparing(ProblemKind::name))
                .toList());
    }

    private static Stream<ProblemKind> constants(String name) {
        try {
            Class<?> type = Class.forName(name, true, Thread.currentThread().getContextClassLoader());
            return Stream.of(type.getEnumConstants()).map(ProblemKind.class::cast);
        } catch (ClassNotFoundException notThisService) {
            throw new IllegalStateException(notThisService);
        }
    }
}
