package io.raksa.platform.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the fact that a record tells, without the prefix {@code io.raksa.}: {@code @FactType("customer.purchase.recorded.v1")}.
 * The teller and each taker have a record of their own for it; they meet in this name and in the names of the fields.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FactType {

    /** {@code <context>.<what>.<happened>.v<n>}. */
    String value();
}
