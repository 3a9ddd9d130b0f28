package io.raksa.loyalty.giftcard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Counts after the operation's own transaction, which a refusal rolls back. */
@CountsWrongCodes
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 140) // outside @Idempotent (150) and @Transactional (200)
class CountingWrongCodes {

    private final WrongCodes wrong;
    private final Caller caller;

    CountingWrongCodes(WrongCodes wrong, Caller caller) {
        this.wrong = wrong;
        this.caller = caller;
    }

    @AroundInvoke
    Object count(InvocationContext operation) throws Exception {
        wrong.requireFew(caller.id());
        try {
            return operation.proceed();
        } catch (Problem refused) {
            if (refused.kind() == GiftCardProblem.GIFT_CARD_UNKNOWN) {
                QuarkusTransaction.requiringNew().run(() -> wrong.count(caller.id()));
            }
            throw refused;
        }
    }
}
