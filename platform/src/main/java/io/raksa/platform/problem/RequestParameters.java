package io.raksa.platform.problem;

/** Marks a bean of query and header parameters, so that a rule broken there is told as {@code #limit}, not as a place in the body. */
public interface RequestParameters {}
