package org.headstamp.node.exchange;

import com.google.protobuf.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Fields that a reader of this version cannot see. Nothing sealed may be invisible to its reader. */
final class UnknownFields {
    private UnknownFields() {}

    /** The name of the first message type inside the given one that has fields unknown to us. */
    static Optional<String> in(Message message) {
        if (!message.getUnknownFields().asMap().isEmpty()) {
            return Optional.of(message.getDescriptorForType().getFullName());
        }
        return message.getAllFields().values().stream()
                .flatMap(value -> (value instanceof Collection<?> many ? many : List.of(value)).stream())
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .flatMap(inner -> in(inner).stream())
                .findFirst();
    }
}
