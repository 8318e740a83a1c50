package org.headstamp.node.exchange;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.MessageOrBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.headstamp.node.CodeFields;
import org.headstamp.proto.exchange.v1.Message;

/**
 * Finds what a message says in sentences of its author. Names, numbers, markings and codes read the same in every language
 * and are none.
 */
final class FreeTexts {
    /** The fields that hold such text, whichever part of whichever message has them. */
    static final Set<String> FIELDS = CodeFields.FREE_TEXTS;

    /** A value that was asked for is given in words, where others that may be held back are names. */
    static final String GIVEN = "headstamp.trace.v1.GivenField.value";

    private final List<MessageText> found = new ArrayList<>();

    private FreeTexts() {}

    /** The texts of the payload in their order; those that are blank say nothing. */
    static List<MessageText> in(Message message) {
        var texts = new FreeTexts();
        message.getAllFields().forEach((field, value) -> {
            if (TextPath.isPayload(field)) {
                texts.add(field, field.getName(), value, false);
            }
        });
        return List.copyOf(texts.found);
    }

    private void add(FieldDescriptor field, String path, Object value, boolean given) {
        switch (value) {
            case List<?> values -> {
                for (int index = 0; index < values.size(); index++) {
                    add(field, path + "[" + index + "]", values.get(index), given);
                }
            }
            case MessageOrBuilder part ->
                part.getAllFields()
                        .forEach((inner, inside) -> add(
                                inner,
                                path + "." + inner.getName(),
                                inside,
                                field.getFullName().equals(GIVEN)));
            case String text
            when (given || FIELDS.contains(field.getName())) && !text.isBlank() ->
                found.add(new MessageText(path, text));
            default -> {}
        }
    }
}
