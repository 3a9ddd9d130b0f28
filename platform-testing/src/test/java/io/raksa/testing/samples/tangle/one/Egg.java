package io.raksa.testing.samples.tangle.one;

import io.raksa.testing.samples.tangle.two.Hen;

public record Egg(Hen layer) {}
