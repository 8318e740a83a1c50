package org.headstamp.node.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.headstamp.node.NodeTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path GENERATED = Path.of("target", "openapi.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    @Nullable
    URI document;

    @Test
    void theCommittedDocumentIsTheOneThatTheNodeServes() throws IOException {
        var served = given().accept("application/yaml")
                .get(Objects.requireNonNull(document))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(GENERATED, served);
        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("REST changed. If that is meant: cp node/%s node/%s", GENERATED, COMMITTED)
                .isEqualTo(served);
    }
}
