package io.raksa.testing.samples.tangle.two;

import io.raksa.testing.samples.tangle.one.Egg;

public record Hen(Egg origin) {}
