package org.headstamp.node.exchange;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.MessageOrBuilder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/** Finds the text at a field path, such as {@code trace_request.items[0].ammunition.headstamp.raw}, in a payload. */
final class TextPath {
    private static final Pattern STEP = Pattern.compile("([a-z][a-z0-9_]{0,62})(?:\\[([0-9]{1,4})])?");

    private TextPath() {}

    /** The text; empty if the path leads to none, or begins with no field of the payload. */
    static Optional<String> read(Message message, String path) {
        var steps = path.split("\\.", -1);
        @Nullable Object reached = message;
        for (int i = 0; i < steps.length; i++) {
            var step = STEP.matcher(steps[i]);
            if (!step.matches() || !(reached instanceof MessageOrBuilder parent)) {
                return Optional.empty();
            }
            var field = parent.getDescriptorForType().findFieldByName(step.group(1));
            if (field == null || (i == 0 && !isPayload(field))) {
                return Optional.empty();
            }
            reached = value(parent, field, step);
        }
        return reached instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static boolean isPayload(FieldDescriptor field) {
        var choice = field.getContainingOneof();
        return choice != null && choice.getName().equals("payload");
    }

    private static @Nullable Object value(MessageOrBuilder parent, FieldDescriptor field, Matcher step) {
        var index = step.group(2);
        if (field.isRepeated() != (index != null) || field.isMapField()) {
            return null;
        }
        if (index == null) {
            boolean absent = field.getJavaType() == JavaType.MESSAGE && !parent.hasField(field);
            return absent ? null : parent.getField(field);
        }
        int place = Integer.parseInt(index);
        return place < parent.getRepeatedFieldCount(field) ? parent.getRepeatedField(field, place) : null;
    }
}
