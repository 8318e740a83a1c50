package org.headstamp.node.api.problem;

import java.util.Arrays;
import java.util.Locale;

/** What can go wrong with a request, and the status that says so. */
public enum ProblemKind {
    BAD_REQUEST(400, "The request is not understood"),
    INVALID_FIELD(400, "A field is missing or wrong"),
    NOT_LOGGED_IN(401, "Account and password are needed"),
    NOT_PERMITTED(403, "This account may not do that"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "No acceptable form of this exists"),
    CONFLICT(409, "It does not fit the present state"),
    CHANGED_MEANWHILE(412, "It was changed meanwhile"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This kind of content is not taken"),
    CANNOT_BE_DONE(422, "It is understood, but cannot be done"),
    PRECONDITION_REQUIRED(428, "The version that was seen must be named"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "The node failed"),
    UNAVAILABLE(503, "The node cannot do this now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** As HTTP tells it. */
    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    String type() {
        return "urn:headstamp:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that a bare status stands for. */
    static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }
}
