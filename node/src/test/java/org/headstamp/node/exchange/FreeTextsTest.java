package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.proto.exchange.v1.Correction;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.item.v1.Ammunition;
import org.headstamp.proto.item.v1.Headstamp;
import org.headstamp.proto.item.v1.Item;
import org.headstamp.proto.trace.v1.Authority;
import org.headstamp.proto.trace.v1.Disclosed;
import org.headstamp.proto.trace.v1.GivenField;
import org.headstamp.proto.trace.v1.InformationReply;
import org.headstamp.proto.trace.v1.PartyDisclosure;
import org.headstamp.proto.trace.v1.TraceRequest;
import org.headstamp.proto.trace.v1.TraceResponse;
import org.headstamp.proto.trace.v1.TransferEvent;
import org.junit.jupiter.api.Test;

class FreeTextsTest {
    private static final TraceRequest QUESTION = TraceRequest.newBuilder()
            .setRequestingAuthority(
                    Authority.newBuilder().setName("Focal point of XA").setContact("focal-point@xa.example"))
            .setLegalJustification("Penal code, article 1")
            .addItems(Item.newBuilder()
                    .setReference("1")
                    .setDescription(" ")
                    .setAmmunition(Ammunition.newBuilder()
                            .setHeadstamp(Headstamp.newBuilder().setRaw("Borealia 21"))
                            .setTipColour("rouge")))
            .addItems(Item.newBuilder().setReference("2").setDescription("in a box"))
            .build();

    @Test
    void namesAndMarkingsAreNoFreeTextAndWhatIsBlankSaysNothing() {
        var message = Message.newBuilder().setPriorityReason("a shooting").setTraceRequest(QUESTION);
        assertThat(FreeTexts.in(message.build()))
                .containsExactly(
                        new MessageText("trace_request.legal_justification", "Penal code, article 1"),
                        new MessageText("trace_request.items[0].ammunition.tip_colour", "rouge"),
                        new MessageText("trace_request.items[1].description", "in a box"));
    }

    @Test
    void ofACorrectionBothTheReasonAndWhatItSaysInsteadAreFound() {
        var message = Message.newBuilder()
                .setCorrection(Correction.newBuilder().setReason("a slip").setTraceRequest(QUESTION))
                .build();
        assertThat(FreeTexts.in(message))
                .extracting(MessageText::fieldPath)
                .contains("correction.reason", "correction.trace_request.items[1].description");
        FreeTexts.in(message)
                .forEach(text ->
                        assertThat(TextPath.read(message, text.fieldPath())).contains(text.text()));
    }

    @Test
    void aValueThatWasAskedForIsOneAndTheNameOfAPartyIsNone() {
        var told = Disclosed.newBuilder().setKnown("below the rim");
        var reply = InformationReply.newBuilder()
                .addFields(GivenField.newBuilder()
                        .setFieldPath("items[0].description")
                        .setValue(told));
        assertThat(FreeTexts.in(Message.newBuilder().setInformationReply(reply).build()))
                .containsExactly(new MessageText("information_reply.fields[0].value.known", "below the rim"));
        var answer = TraceResponse.newBuilder()
                .addTransferHistory(TransferEvent.newBuilder()
                        .setTo(PartyDisclosure.newBuilder().setName(told)));
        assertThat(FreeTexts.in(Message.newBuilder().setTraceResponse(answer).build()))
                .isEmpty();
    }

    @Test
    void everyFieldOfFreeTextIsOneOfTheProtocol() {
        var fields = new HashSet<FieldDescriptor>();
        walk(Message.getDescriptor(), fields, new HashSet<>());
        assertThat(fields.stream()
                        .filter(field -> field.getJavaType() == JavaType.STRING)
                        .map(FieldDescriptor::getName)
                        .collect(Collectors.toSet()))
                .containsAll(FreeTexts.FIELDS);
        assertThat(fields).extracting(FieldDescriptor::getFullName).contains(FreeTexts.GIVEN);
    }

    private static void walk(Descriptor type, Set<FieldDescriptor> fields, Set<Descriptor> seen) {
        if (seen.add(type)) {
            fields.addAll(type.getFields());
            type.getFields().stream()
                    .filter(field -> field.getJavaType() == JavaType.MESSAGE)
                    .forEach(field -> walk(field.getMessageType(), fields, seen));
        }
    }
}
