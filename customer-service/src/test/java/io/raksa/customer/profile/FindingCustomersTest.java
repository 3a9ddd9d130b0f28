package io.raksa.customer.profile;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class FindingCustomersTest {

    @Test
    void aThaiWordIsFoundInTheMiddleOfANameWithoutSpaces() {
        String surname = thai();
        String id = named("คุณสมชาย" + surname + "ใจดี", null);

        find(surname)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].kind", equalTo("PERSON"))
                .body("items[0].displayName", equalTo("คุณสมชาย" + surname + "ใจดี"))
                .body("items[0].contained", equalTo(true))
                .body("more", equalTo(false));
    }

    @Test
    void aMisspeltEnglishNameIsFoundAsSpeltAlike() {
        String surname = latin();
        String id = named("ก", "Somchai " + surname);
        String misspelt = surname.substring(0, 5) + surname.substring(6);

        find(misspelt)
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].nameEn", equalTo("Somchai " + surname))
                .body("items[0].contained", equalTo(false));
        find("Somchay " + surname).then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void whoIsSpeltAlikeIsNotListedWhereSomebodyHasThePart() {
        String surname = latin();
        char another = surname.charAt(8) == 'x' ? 'y' : 'x';
        named("ก", surname.substring(0, 8) + another + surname.substring(9));
        String contained = named("ข", "Anna-" + surname + "-Lee");

        assertThat(found(surname)).containsExactly(contained);
    }

    @Test
    void whoHasThePartAsAWordComesFirst() {
        String surname = latin();
        String within = named("ก", "Mac" + surname + "son");
        String word = named("ข", "Anna " + surname);

        assertThat(found(surname)).containsExactly(word, within);
    }

    @Test
    void caseAccentsAndThaiToneMarksMakeNoDifference() {
        String thai = thai();
        String latin = latin();
        String id = named("น้ำ" + thai, "José " + latin.toUpperCase(Locale.ROOT));

        assertThat(found("นำ" + thai)).containsExactly(id);
        assertThat(found("นํ้า" + thai)).containsExactly(id);
        assertThat(found("JOSE " + latin)).containsExactly(id);
    }

    @Test
    void aNameIsFoundAsItIsNow() {
        String before = latin();
        String after = latin();
        String id = named("ก", before);
        as("agent")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("nameEn", after))
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);

        assertThat(found(before)).isEmpty();
        assertThat(found(after)).containsExactly(id);
    }

    @Test
    void charactersThatMeanSomethingToTheDatabaseMeanThemselves() {
        String surname = latin();
        String id = named("ก", surname + "_100%\\");
        named("ข", surname + "x1000");

        assertThat(find(surname + "_100%").<List<String>>path("items.findAll { it.contained }.id"))
                .containsExactly(id);
        assertThat(find(surname + "_100%\\").<List<String>>path("items.findAll { it.contained }.id"))
                .containsExactly(id);
    }

    @Test
    void theAnswerIsBoundedAndSaysThatThereAreMore() {
        String surname = latin();
        for (int i = 0; i < 3; i++) {
            named("ก", surname + " " + i);
        }

        find(Map.of("name", surname, "limit", 2))
                .then()
                .body("items", hasSize(2))
                .body("more", equalTo(true));
        find(Map.of("name", surname, "limit", 3))
                .then()
                .body("items", hasSize(3))
                .body("more", equalTo(false));
    }

    @Test
    void nobodyIsAnEmptyList() {
        find(latin()).then().statusCode(200).body("items", hasSize(0)).body("more", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a b c d", "ก้า", "%%%", "---"})
    void lessThanThreeLettersInARowAreRefused(String name) {
        assertProblem(find(name)).hasStatus(400).hasCode("NAME_PART_TOO_SHORT").hasErrorAt("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"สมช", "ดีใจ", "น้ำ", "abc", "ศรี", "ธีร์", "7-eleven"})
    void threeLettersInARowAreEnough(String name) {
        find(name).then().statusCode(200);
    }

    @Test
    void inputIsBounded() {
        assertProblem(find(" ")).hasStatus(400).hasErrorAt("/name");
        assertProblem(find("a".repeat(101))).hasStatus(400).hasErrorAt("/name");
        assertProblem(find(Map.of("name", "abc", "limit", 51))).hasStatus(400).hasErrorAt("/limit");
        assertProblem(find(Map.of("name", "abc", "limit", 0))).hasStatus(400).hasErrorAt("/limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "manager", "admin"})
    void staffFind(String role) {
        message(as(role), "{\"name\": \"abc\"}")
                .post("/v1/customers/search")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "service"})
    void othersDoNot(String role) {
        assertProblem(message(as(role), "{\"name\": \"abc\"}").post("/v1/customers/search"))
                .hasStatus(403);
    }

    @Test
    void noCustomerAndNoPartnerSearchesTheOthers() {
        assertProblem(message(with(Tokens.customer(newCustomer())), "{\"name\": \"abc\"}")
                        .post("/v1/customers/search"))
                .hasStatus(403);
        assertProblem(message(partner("p"), "{\"name\": \"abc\"}").post("/v1/customers/search"))
                .hasStatus(403);
        assertProblem(message(RestAssured.given(), "{\"name\": \"abc\"}").post("/v1/customers/search"))
                .hasStatus(401);
    }

    private static String named(String displayName, String nameEn) {
        String english = nameEn == null ? "" : ", \"nameEn\": \"" + nameEn.replace("\\", "\\\\") + "\"";
        return register("{\"displayName\": \"" + displayName + "\"" + english + "}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response find(String name) {
        return find(Map.of("name", name));
    }

    private static Response find(Map<String, Object> request) {
        return as("agent").contentType("application/json").body(request).post("/v1/customers/search");
    }

    private static List<String> found(String name) {
        return find(name).path("items.id");
    }

    /** A Thai name nobody else bears. */
    private static String thai() {
        return word("กขคงจชซดตถทธนบปพฟมยรลวสหอ");
    }

    /** A Latin name nobody else bears. */
    private static String latin() {
        return word("abcdefghijklmnopqrstuvwxyz");
    }

    private static String word(String letters) {
        return IntStream.range(0, 14)
                .map(place -> ThreadLocalRandom.current().nextInt(letters.length()))
                .mapToObj(letters::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
