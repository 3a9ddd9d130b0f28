package io.raksa.platform.event;

import java.util.regex.Pattern;

/** From the record of a fact to the type that an event of it carries on the wire. */
final class FactTypes {

    static final String PREFIX = "io.raksa.";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){2,}\\.v[1-9][0-9]*");

    private FactTypes() {}

    /** The full type of an event of this fact. */
    static String of(Class<?> fact) {
        FactType type = fact.getAnnotation(FactType.class);
        if (type == null) {
            throw new IllegalArgumentException(fact + " is no fact: it lacks @FactType");
        }
        if (!NAME.matcher(type.value()).matches()) {
            throw new IllegalArgumentException(
                    fact + " has a @FactType that is not <context>.<what>.<happened>.v<n>: " + type.value());
        }
        return PREFIX + type.value();
    }
}
