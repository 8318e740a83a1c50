package org.headstamp.node.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Writes problems, whatever the client said that it accepts. */
@Singleton
class ProblemResponses {
    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    Response of(ProblemKind kind, String detail) {
        return of(Problem.of(kind, detail));
    }

    Response of(Problem problem) {
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(text(problem));
        return problem.status() == ProblemKind.NOT_LOGGED_IN.status()
                ? response.header(HttpHeaders.WWW_AUTHENTICATE, LogInFailures.CHALLENGE)
                        .build()
                : response.build();
    }

    String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }
}
