package org.headstamp.node.operate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.headstamp.node.NodeTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TrafficMetersTest {
    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable
    URI metrics;

    @Inject
    TrafficMeters meters;

    @Test
    void everyOtherMemberHasItsSeries() {
        meters.measure();
        var told = given().get(metrics).then().statusCode(200).extract().asString();
        assertThat(told)
                .contains("headstamp_exchange_queued{peer=\"XC\"}")
                .contains("headstamp_exchange_queued_oldest_seconds{peer=\"XC\"}")
                .contains("headstamp_exchange_unhandled{peer=\"XA\"}")
                .doesNotContain("{peer=\"XB\"}");
    }
}
