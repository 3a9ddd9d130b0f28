package io.raksa.testing.samples.unmarked;

class Unmarked {}
