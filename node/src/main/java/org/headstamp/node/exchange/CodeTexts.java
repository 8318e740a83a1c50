package org.headstamp.node.exchange;

import com.google.protobuf.MessageOrBuilder;
import org.headstamp.node.CodeFields;
import org.headstamp.proto.exchange.v1.Message;

/** What codes of messages must be, the same for what we send and for what we receive; not for what is kept already. */
final class CodeTexts {
    private CodeTexts() {}

    /**
     * Makes sure that no code of the payload has a hidden character.
     *
     * @param message of which at least the payload is set
     * @throws org.headstamp.node.InvalidValueException if one has; it names the field by its path
     */
    static void require(Message message) {
        message.getAllFields().forEach((field, value) -> {
            if (TextPath.isPayload(field) && value instanceof MessageOrBuilder payload) {
                CodeFields.require(field.getName(), payload);
            }
        });
    }
}
