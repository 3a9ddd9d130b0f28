package io.raksa.platform.money;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The currency exists and the amount has no more places than it has. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidMoney.Rule.class)
public @interface ValidMoney {

    String message() default "{io.raksa.money.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule behind {@link ValidMoney}. */
    class Rule implements ConstraintValidator<ValidMoney, Money> {

        @Override
        @SuppressWarnings("NullAway") // validation runs before absent fields are refused
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            if (money == null || money.amount() == null || money.currency() == null) {
                return true;
            }
            try {
                int places = Currency.getInstance(money.currency()).getDefaultFractionDigits();
                return places >= 0 && money.amount().stripTrailingZeros().scale() <= places;
            } catch (IllegalArgumentException unknownCurrency) {
                return false;
            }
        }
    }
}
