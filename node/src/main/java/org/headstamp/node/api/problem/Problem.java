package org.headstamp.node.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A failure as RFC 9457 tells it.
 *
 * @param type names the kind of problem; titles may change, this does not
 * @param errors the fields concerned, where fields are
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<FieldProblem> errors) {
    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, List.of());
    }

    static Problem of(FieldProblem field) {
        var kind = ProblemKind.INVALID_FIELD;
        return new Problem(kind.type(), kind.title(), kind.status(), field.toString(), List.of(field));
    }
}
