package io.raksa.testing;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the application of a {@code @QuarkusTest} what it needs around it: a {@link RaksaPostgres PostgreSQL} database of its own, an
 * {@link RaksaIssuer issuer} of tokens and a gateway's {@link PartnerKeySet key set}. All test classes that name the same database
 * share one application.
 *
 * <pre>{@code
 * @QuarkusTest
 * @RaksaTest(database = "customer")
 * class RegisteringCustomersTest {
 *     @Test
 *     void anAgentRegistersACustomer() {
 *         given().auth().oauth2(Tokens.of("agent")) ...
 *     }
 * }
 * }</pre>
 */
@WithTestResource(RaksaPostgres.class)
@WithTestResource(RaksaIssuer.class)
@WithTestResource(PartnerKeySet.class)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RaksaTest {

    /**
     * The database and the role that the application gets.
     *
     * @return a lower-case PostgreSQL name, such as {@code customer}
     */
    String database();
}
