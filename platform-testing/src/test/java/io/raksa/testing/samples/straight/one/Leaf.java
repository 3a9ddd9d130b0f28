package io.raksa.testing.samples.straight.one;

public record Leaf() {}
