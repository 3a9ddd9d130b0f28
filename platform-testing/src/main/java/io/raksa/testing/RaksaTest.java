package io.raksa.testing;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the application of a {@code @QuarkusTest} what it needs around it: a {@link RaksaPostgres PostgreSQL} database of its own, an
 * {@link RaksaIssuer issuer} of tokens and a gateway's {@link PartnerKeySet key set}. All test classes that name the same database
 * share one application. Each RestAssured call is held against the application's {@link OpenApiContract}.
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
@ExtendWith(RestAssuredExtension.class)
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

    /**
     * Whether calls are held against the OpenAPI document.
     *
     * @return false only for an application that is itself a trial and documents nothing
     */
    boolean contract() default true;
}
