package org.headstamp.node.exchange;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Message;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** The rules that the schema itself sets for its messages. */
@Singleton
class MessageRules {
    private final Validator validator = ValidatorFactory.newBuilder().build();

    /** What breaks the rules, as field and rule; empty when nothing does. */
    String violations(Message message) {
        try {
            return validator.validate(message).getViolations().stream()
                    .map(violation -> violation.toProto())
                    .map(violation -> path(violation) + ": " + violation.getMessage())
                    .collect(Collectors.joining("; "));
        } catch (ValidationException e) {
            throw new IllegalStateException("the rules of the schema cannot be evaluated", e);
        }
    }

    private static String path(build.buf.validate.Violation violation) {
        return violation.getField().getElementsList().stream()
                .map(element -> element.getFieldName() + (element.hasIndex() ? "[" + element.getIndex() + "]" : ""))
                .collect(Collectors.joining("."));
    }
}
