package io.raksa.loyalty.imports.core;

import java.util.List;

/** What a line says, or what is wrong with it. */
public sealed interface Reading<T> {

    /** It can be taken. */
    record Good<T>(T line) implements Reading<T> {}

    /** It cannot. */
    record Bad<T>(List<Fault> faults) implements Reading<T> {}
}
