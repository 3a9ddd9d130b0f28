package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.local.Platform;
import io.raksa.local.Tokens;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The worked example and the guides do what they say, call by call. */
@SystemTest
class WorkedExampleTest {

    private final Platform platform;
    private final Api api;

    WorkedExampleTest(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
    }

    @Test
    void aRestaurantOpens() {
        assertThat(walk().through(document("worked-example.md"))).isGreaterThan(30);
    }

    @Test
    void aPartnerBegins() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        Walk walk = walk().knowing("shop", "talad-" + run)
                .knowing("voucher", "WELCOME-" + run.toUpperCase(Locale.ROOT))
                .knowing("receiver", "https://1.1.1.1/hooks");

        assertThat(walk.through(document("guide-partner.md"))).isGreaterThan(20);
    }

    @Test
    void aFrontEndBegins() {
        Walk walk = walk();
        List.of("one", "two", "three", "four")
                .forEach(number ->
                        walk.knowing("key " + number, UUID.randomUUID().toString()));

        assertThat(walk.through(document("guide-front-end.md"))).isGreaterThan(15);
    }

    private Walk walk() {
        Walk walk = new Walk(platform, api);
        Tokens.STAFF_ROLES.forEach(role -> walk.knowing(role, platform.tokens().ofRole(role)));
        return walk;
    }

    private static Path document(String name) {
        return SharedPlatform.REPOSITORY.resolve("docs").resolve(name);
    }
}
