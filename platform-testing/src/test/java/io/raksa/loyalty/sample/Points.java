package io.raksa.loyalty.sample;

public record Points(long amount) {}
