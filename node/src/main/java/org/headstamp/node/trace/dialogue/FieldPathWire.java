package org.headstamp.node.trace.dialogue;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.regex.Pattern;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.proto.trace.v1.RefusalNotice;
import org.headstamp.proto.trace.v1.TraceResponse;
import org.jspecify.annotations.Nullable;

/**
 * Protobuf field paths into questions and answers, such as {@code circumstances.date} or {@code items[0].serial}. A
 * repeated field stands with an index for one of its values, or without for all.
 */
public final class FieldPathWire {
    private static final Pattern STEP = Pattern.compile("([a-z][a-z0-9_]*)(?:\\[(\\d{1,6})])?");

    private FieldPathWire() {}

    /** Whether the path leads to a value that this question has or could have. */
    public static boolean leadsInto(TraceQuestion question, String path) {
        var wire = TraceWire.toWire(question);
        return leadsTo(wire.getDescriptorForType(), wire, steps(path));
    }

    /** Whether the path leads to a value of an answer or of a refusal. */
    public static boolean leadsIntoReply(String path) {
        var steps = steps(path);
        return leadsTo(TraceResponse.getDescriptor(), null, steps)
                || leadsTo(RefusalNotice.getDescriptor(), null, steps);
    }

    private static List<String> steps(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** @param value what the path starts from; null where only the schema can tell */
    private static boolean leadsTo(Descriptor type, @Nullable Message value, List<String> steps) {
        var step = STEP.matcher(steps.getFirst());
        if (!step.matches()) {
            return false;
        }
        var field = type.findFieldByName(step.group(1));
        if (field == null) {
            return false;
        }
        var index = step.group(2) == null ? null : Integer.valueOf(step.group(2));
        if (index != null && !(field.isRepeated() && has(value, field, index))) {
            return false;
        }
        var rest = steps.subList(1, steps.size());
        if (rest.isEmpty()) {
            return true;
        }
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && leadsTo(field.getMessageType(), below(value, field, index), rest);
    }

    private static boolean has(@Nullable Message value, FieldDescriptor field, int index) {
        return value == null || index < value.getRepeatedFieldCount(field);
    }

    private static @Nullable Message below(@Nullable Message value, FieldDescriptor field, @Nullable Integer index) {
        if (value == null || (field.isRepeated() && index == null)) {
            return null;
        }
        return (Message) (index == null ? value.getField(field) : value.getRepeatedField(field, index));
    }
}
