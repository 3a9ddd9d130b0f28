/** Erasure and export of a person (PDPA, GDPR): everything personal goes, over all services, with one receipt; figures stay. */
@NullMarked
package io.raksa.customer.erasure;

import org.jspecify.annotations.NullMarked;
