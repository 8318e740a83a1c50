package org.headstamp.node.api.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.identity.FirstPasswordRefusal;

/** A wrong password is refused before any resource is reached; this gives it the form of a problem. */
@Singleton
class LogInFailures {
    static final String CHALLENGE = "Basic realm=\"headstamp\", charset=\"UTF-8\"";

    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    private static final String PATHS = "/api/*";

    private final ProblemResponses problems;

    LogInFailures(ProblemResponses problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route(PATHS).failureHandler(this::answer);
    }

    private void answer(RoutingContext call) {
        if (!(call.failure() instanceof AuthenticationFailedException)
                || call.response().ended()) {
            call.next();
            return;
        }
        var problem = problem(call.failure());
        if (problem.status() == ProblemKind.NOT_LOGGED_IN.status()) {
            call.response().putHeader(WWW_AUTHENTICATE, CHALLENGE);
        } else {
            call.response().headers().remove(WWW_AUTHENTICATE);
        }
        var unused = call.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problems.text(problem));
    }

    private static Problem problem(Throwable failure) {
        return FirstPasswordRefusal.isCauseOf(failure)
                ? Problem.of(
                        ProblemKind.NOT_PERMITTED,
                        "somebody else set this password: log in to the console with it and choose another one first")
                : Problem.of(ProblemKind.NOT_LOGGED_IN, "the log-in was refused");
    }
}
