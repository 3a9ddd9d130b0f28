package io.raksa.loyalty.giftcard;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation takes a secret code, and whoever tries too many that are nobody's is refused for a while (429). Codes that are only
 * mistyped do not count: a person's slip breaks the check character, a machine's guess does not.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface CountsWrongCodes {}
