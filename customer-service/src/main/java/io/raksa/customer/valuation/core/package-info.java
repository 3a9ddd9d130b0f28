/**
 * What a customer is worth, as pure mathematics: how probable it is that a customer still buys here, how often and for how much, and from
 * which day on silence is a farewell.
 *
 * <p>A customer's repeat purchases are the purchase days after the first; {@code x} is their number, {@code t_x} (recency) the age at the
 * last of them and {@code T} the age now, both in weeks since the first purchase day. Papers cited:
 *
 * <ul>
 *   <li>FHL 2005: Fader, Hardie, Lee, "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model, Marketing Science 24(2)
 *   <li>BDS 2007: Batislam, Denizel, Filiztekin, Empirical validation and comparison of models for customer base analysis, IJRM 24(3)
 *   <li>FH 2005: Fader, Hardie, A Note on Deriving the Pareto/NBD Model and Related Expressions
 *   <li>FH 2013: Fader, Hardie, The Gamma-Gamma Model of Monetary Value
 * </ul>
 */
@NullMarked
package io.raksa.customer.valuation.core;

import org.jspecify.annotations.NullMarked;
