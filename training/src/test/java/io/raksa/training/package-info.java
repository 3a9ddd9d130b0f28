/** Tests of the training. */
package io.raksa.training;
