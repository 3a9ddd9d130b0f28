package io.raksa.testing.samples.straight.two;

import io.raksa.testing.samples.straight.one.Leaf;

public record Branch(Leaf leaf) {}
