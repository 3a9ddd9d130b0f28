package io.raksa.platform.problem;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds every enum of problems while the service is built, so that no feature has to register its own. */
public class CollectingProblemKinds implements BuildCompatibleExtension {

    private final SortedSet<String> enums = new TreeSet<>();

    @Enhancement(types = ProblemKind.class, withSubtypes = true, withAnnotations = Annotation.class)
    public void collect(ClassInfo type) {
        if (type.isEnum()) {
            enums.add(type.name());
        }
    }

    @Synthesis
    public void offer(SyntheticComponents components) {
        components
                .addBean(ProblemKinds.class)
                .type(ProblemKinds.class)
                .scope(Singleton.class)
                .withParam(ProblemKindsCreator.ENUMS, enums.toArray(String[]::new))
                .createWith(ProblemKindsCreator.class);
    }
}
