package io.raksa.customer.purchase;

import java.math.BigDecimal;

/** So much of a line, by its number from 1, was given back. */
record ReturnLine(int line, BigDecimal quantity) {}
