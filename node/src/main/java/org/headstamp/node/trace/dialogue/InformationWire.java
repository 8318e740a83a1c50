package org.headstamp.node.trace.dialogue;

import org.headstamp.node.item.ItemWire;
import org.headstamp.node.trace.dialogue.InformationReply.GivenField;
import org.headstamp.node.trace.dialogue.InformationRequest.NeededField;
import org.headstamp.node.trace.message.TraceWire;

/** Requests for information and their replies as {@code headstamp.trace.v1}. */
final class InformationWire {
    private InformationWire() {}

    static org.headstamp.proto.trace.v1.InformationRequest toWire(InformationRequest request) {
        var wire = org.headstamp.proto.trace.v1.InformationRequest.newBuilder().setStopsClock(request.stopsClock());
        request.fields()
                .forEach(field -> wire.addFields(org.headstamp.proto.trace.v1.NeededField.newBuilder()
                        .setFieldPath(field.fieldPath())
                        .setWhy(field.why())));
        return wire.build();
    }

    static InformationRequest fromWire(org.headstamp.proto.trace.v1.InformationRequest wire) {
        return new InformationRequest(
                wire.getFieldsList().stream()
                        .map(field -> new NeededField(field.getFieldPath(), field.getWhy()))
                        .toList(),
                wire.getStopsClock());
    }

    static org.headstamp.proto.trace.v1.InformationReply toWire(InformationReply reply) {
        var wire = org.headstamp.proto.trace.v1.InformationReply.newBuilder().setRemarks(reply.remarks());
        reply.fields()
                .forEach(field -> wire.addFields(org.headstamp.proto.trace.v1.GivenField.newBuilder()
                        .setFieldPath(field.fieldPath())
                        .setValue(TraceWire.toWire(field.value()))));
        reply.items().forEach(item -> wire.addItems(ItemWire.toWire(item)));
        return wire.build();
    }

    static InformationReply fromWire(org.headstamp.proto.trace.v1.InformationReply wire) {
        return new InformationReply(
                wire.getFieldsList().stream()
                        .map(field -> new GivenField(field.getFieldPath(), TraceWire.fromWire(field.getValue())))
                        .toList(),
                wire.getItemsList().stream().map(ItemWire::fromWire).toList(),
                wire.getRemarks());
    }
}
