package org.headstamp.node.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every operation of the OpenAPI document as everybody. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class EndpointRolesTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("{reference}", "1"),
            Map.entry("{digest}", "00".repeat(32)),
            Map.entry("{leafHash}", "00".repeat(32)),
            Map.entry("{state}", "XC"),
            Map.entry("{kind}", "LOTS"),
            Map.entry("{ref}", "none"),
            Map.entry("{name}", "nobody-of-that-name"),
            Map.entry("{version}", "1"),
            Map.entry("{itemReference}", "1"),
            Map.entry("{record}", "none"),
            Map.entry("{size}", "SENDING"),
            Map.entry("{position}", "1"));

    private static final String RECORD = "01890000-0000-7000-8000-000000000000";

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    @Nullable
    URI document;

    @Inject
    Officials officials;

    /** An operation and the media type of its body. */
    private record Call(
            String operation,
            String method,
            String path,
            @Nullable String mediaType) {
        private int statusFor(RequestSpecification caller) {
            var request = caller.header("If-Match", "\"0\"");
            var prepared =
                    mediaType == null ? request : request.contentType(mediaType).body("{}".getBytes(UTF_8));
            return prepared.request(method, concretePath()).statusCode();
        }

        private String concretePath() {
            var concrete = path;
            for (var sample : SAMPLES.entrySet()) {
                concrete = concrete.replace(sample.getKey(), sample.getValue());
            }
            var id = path.contains("/cases/") ? "XB-01890000-0000-7000-8000-000000000000" : RECORD;
            return concrete.replace("{id}", id).replace("{message}", RECORD).replace("{query}", RECORD);
        }
    }

    @Test
    void theTableNamesEveryOperationAndNoOther() {
        assertThat(calls().keySet()).isEqualTo(new TreeMap<>(EndpointTable.ALLOWED).keySet());
    }

    @Test
    void nobodyGetsInWithoutAccount() {
        var wrong = new ArrayList<String>();
        calls().forEach((operation, call) -> {
            int status = call.statusFor(given());
            if (status != 401) {
                wrong.add(operation + " gave " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleReachesWhatItMayAndNothingElse(Role role) {
        var wrong = new ArrayList<String>();
        calls().forEach((operation, call) -> {
            int status = call.statusFor(officials.as(role));
            boolean refused = status == 401 || status == 403;
            boolean allowed =
                    EndpointTable.ALLOWED.getOrDefault(operation, Set.of()).contains(role);
            if (allowed == refused || (!allowed && status != 403) || status >= 500) {
                wrong.add(operation + " gave " + status + " to " + role);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNotListedIsDenied() {
        for (var path : Arrays.asList("/api", "/api/v2/cases", "/q/health", "/q/openapi")) {
            assertThat(officials.as(Role.FOCAL_POINT).get(path).statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    private Map<String, Call> calls() {
        Map<String, Map<String, Map<String, Object>>> paths = given().get(Objects.requireNonNull(document))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> call(entry.getKey(), path.getKey(), entry.getValue())))
                .collect(toMap(Call::operation, call -> call, (one, other) -> one, TreeMap::new));
    }

    private static Call call(String method, String path, Map<String, Object> operation) {
        var upper = method.toUpperCase(Locale.ROOT);
        return new Call(upper + " " + path, upper, path, mediaType(operation.get("requestBody")));
    }

    private static @Nullable String mediaType(@Nullable Object requestBody) {
        return requestBody instanceof Map<?, ?> body && body.get("content") instanceof Map<?, ?> content
                ? content.keySet().stream()
                        .map(String::valueOf)
                        .collect(Collectors.toList())
                        .getFirst()
                : null;
    }
}
