package org.headstamp.node.api.write;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A reply as it was given the first time. */
record Reply(
        int status, @Nullable String location, @Nullable String etag, String body) {
    Response toResponse() {
        var response = Response.status(status);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        return body.isEmpty()
                ? response.build()
                : response.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }
}
