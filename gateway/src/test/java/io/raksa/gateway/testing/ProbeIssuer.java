package io.raksa.gateway.testing;

import io.raksa.testing.RaksaIssuer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The issuer's addresses as a console's client sees them. It gives for a code or a refresh token what a test prepared under
 * {@code /issuer/token/<code>}, refuses what nobody prepared, and tells under {@code /issuer/asked/<code>} how it was asked. Tokens are signed
 * by the issuer of the tests.
 */
final class ProbeIssuer {

    static final String ROOT = "/issuer";

    private static final String TOKEN = ROOT + "/token";
    private static final String REVOKE = ROOT + "/revoke";
    private static final String ASKED = ROOT + "/asked/";

    private final Map<String, List<JsonObject>> asked = new ConcurrentHashMap<>();

    void handle(HttpServerRequest request, Map<String, Buffer> prepared) {
        String path = request.path();
        if (path.startsWith(ASKED)) {
            List<JsonObject> forms = asked.getOrDefault(path.substring(ASKED.length()), List.of());
            answer(request, new JsonArray(List.copyOf(forms)).toBuffer());
        } else if (path.equals(TOKEN) || path.equals(REVOKE)) {
            request.setExpectMultipart(true);
            request.endHandler(end -> form(request, prepared));
        } else {
            answer(request, addresses("http://" + request.authority()).toBuffer());
        }
    }

    private void form(HttpServerRequest request, Map<String, Buffer> prepared) {
        JsonObject form = new JsonObject().put("authorization", request.getHeader("Authorization"));
        request.formAttributes().forEach(field -> form.put(field.getKey(), field.getValue()));
        String key = form.getString("code", form.getString("refresh_token", form.getString("token")));
        asked.computeIfAbsent(key, first -> new CopyOnWriteArrayList<>()).add(form);
        Buffer answer = prepared.get(TOKEN + "/" + key);
        if (request.path().equals(REVOKE)) {
            request.response().end();
        } else if (answer == null) {
            request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
        } else if (answer.toString().equals("DOWN")) {
            request.connection().close();
        } else {
            answer(request, answer);
        }
    }

    private static JsonObject addresses(String self) {
        return new JsonObject()
                .put("issuer", RaksaIssuer.url())
                .put("authorization_endpoint", self + ROOT + "/authorize")
                .put("token_endpoint", self + TOKEN)
                .put("jwks_uri", RaksaIssuer.url() + "/jwks")
                .put("end_session_endpoint", self + ROOT + "/logout")
                .put("revocation_endpoint", self + REVOKE);
    }

    private static void answer(HttpServerRequest request, Buffer body) {
        request.response().putHeader("Content-Type", "application/json").end(body);
    }
}
