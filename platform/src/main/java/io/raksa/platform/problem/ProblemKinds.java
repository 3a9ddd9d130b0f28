package io.raksa.platform.problem;

import java.util.List;

/** Every kind of problem that this service can answer with, by code. */
record ProblemKinds(List<ProblemKind> all) {}
