package org.headstamp.node.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON body and where, in the words of the client: no classes, no stack. */
final class JsonFailure {
    private JsonFailure() {}

    static Problem problem(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping ? Problem.of(field(mapping)) : syntax(e);
    }

    private static Problem syntax(JsonProcessingException e) {
        var at = e.getLocation();
        var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return Problem.of(ProblemKind.BAD_REQUEST, "the body is not well-formed JSON" + where);
    }

    private static FieldProblem field(JsonMappingException e) {
        var path = path(e.getPath());
        var refused = causeOf(e, InvalidValueException.class);
        if (refused != null) {
            return new FieldProblem(
                    join(path, refused.field()), refused.refusal().english());
        }
        return new FieldProblem(path, words(e));
    }

    private static String words(JsonMappingException e) {
        var refused = causeOf(e, IllegalArgumentException.class);
        if (refused != null && refused.getMessage() != null) {
            return "is wrong: " + refused.getMessage();
        }
        if (causeOf(e, NullPointerException.class) != null) {
            return "is incomplete";
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is not known here";
            case InvalidTypeIdException type -> "must say with a known \"type\" which alternative it is";
            case InvalidFormatException format -> expected(format.getTargetType());
            case MismatchedInputException mismatched -> expected(mismatched.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong form";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "must be a number";
        }
        if (type == String.class) {
            return "must be a text";
        }
        if (type == Instant.class) {
            return "must be a time like 2026-01-31T12:00:00Z";
        }
        return Collection.class.isAssignableFrom(type) ? "must be a list" : "has the wrong form";
    }

    private static <E extends Throwable> @Nullable E causeOf(Throwable e, Class<E> wanted) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
        }
        return null;
    }

    private static String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static String join(String path, String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }
}
