package io.raksa.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.raksa.local.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextVisitorTest {

    private static final Pattern NUMBER = Pattern.compile("visitor-(\\d+)");

    private HttpServer door;
    private volatile int here;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/v1/customers/lookup", exchange -> {
            asked.incrementAndGet();
            Matcher number =
                    NUMBER.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean known = number.find() && Integer.parseInt(number.group(1)) <= here;
            exchange.sendResponseHeaders(here < 0 ? 500 : known ? 200 : 404, -1);
            exchange.close();
        });
        door.start();
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 100, 4095})
    void isTheFirstWhoHasNotBeenHere(int before) {
        here = before;
        assertThat(find()).isEqualTo(new Visitor(before + 1));
        assertThat(asked.get()).isLessThanOrEqualTo(25);
    }

    @Test
    void anAnswerThatIsNeitherEndsTheStoryWithTheCall() {
        here = -1;
        assertThatThrownBy(this::find)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The story stops here: POST /v1/customers/lookup answered 500.");
    }

    private Visitor find() {
        Api api = new Api(URI.create("http://localhost:" + door.getAddress().getPort()));
        return new NextVisitor(api, Caller.anybody(), "demo-shop").find();
    }
}
