package org.headstamp.node.exchange;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Attachment;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.LegalBasisCode;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.exchange.v1.SourceEvaluation;
import org.jspecify.annotations.Nullable;

/** Headers to and from the wire. Reading expects a message that keeps the rules of the schema. */
final class HeaderWire {
    private static final String LEGAL_BASIS = "LEGAL_BASIS_CODE_";
    private static final String HANDLING = "HANDLING_CODE_";
    private static final String SOURCE = "SOURCE_EVALUATION_";
    private static final String ONWARD = "ONWARD_RELEASE_";
    private static final String PRIORITY = "PRIORITY_";
    private static final String PURPOSE = "PURPOSE_";

    private HeaderWire() {}

    /** The number of a priority on the wire, by which messages are ordered; the most urgent has the least. */
    static int urgency(Priority priority) {
        return toWire(priority).getNumber();
    }

    private static org.headstamp.proto.exchange.v1.Priority toWire(Priority priority) {
        return org.headstamp.proto.exchange.v1.Priority.valueOf(PRIORITY + priority.name());
    }

    static void toWire(Header header, Message.Builder message) {
        message.setPriority(toWire(header.priority()))
                .setPriorityReason(orEmpty(header.priorityReason()))
                .setLanguage(header.language())
                .setPurpose(org.headstamp.proto.exchange.v1.Purpose.valueOf(
                        PURPOSE + header.purpose().name()))
                .setHandling(toWire(header.handling()))
                .setTestOnly(header.testOnly());
        header.legalBasis().forEach(basis -> message.addLegalBasis(toWire(basis)));
        header.translations().forEach(translation -> message.addTranslations(toWire(translation)));
        if (header.replyBy() != null) {
            message.setReplyBy(toWire(header.replyBy()));
        }
    }

    static Header fromWire(Message message) {
        return new Header(
                Priority.valueOf(without(PRIORITY, message.getPriority().name())),
                orNull(message.getPriorityReason()),
                message.hasReplyBy() ? fromWire(message.getReplyBy()) : null,
                message.getLanguage(),
                message.getLegalBasisList().stream().map(HeaderWire::fromWire).toList(),
                Purpose.valueOf(without(PURPOSE, message.getPurpose().name())),
                fromWire(message.getHandling()),
                message.getTestOnly(),
                translations(message));
    }

    static List<Translation> translations(Message message) {
        return message.getTranslationsList().stream()
                .map(wire -> new Translation(
                        wire.getFieldPath(), wire.getLanguage(), wire.getText(), wire.getOffice(), wire.getCertified()))
                .toList();
    }

    static List<AttachmentReference> attachments(Message message) {
        return message.getAttachmentsList().stream()
                .map(wire -> new AttachmentReference(
                        new Sha256(wire.getSha256()),
                        wire.getMediaType(),
                        wire.getSize(),
                        wire.getPurpose(),
                        wire.getCaption()))
                .toList();
    }

    static Attachment toWire(AttachmentReference file) {
        return Attachment.newBuilder()
                .setSha256(file.digest().bytes())
                .setMediaType(file.mediaType())
                .setSize(file.size())
                .setPurpose(file.purpose())
                .setCaption(file.caption())
                .build();
    }

    private static org.headstamp.proto.exchange.v1.Translation toWire(Translation translation) {
        return org.headstamp.proto.exchange.v1.Translation.newBuilder()
                .setFieldPath(translation.fieldPath())
                .setLanguage(translation.language())
                .setText(translation.text())
                .setOffice(translation.office())
                .setCertified(translation.certified())
                .build();
    }

    static Timestamp toWire(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    static Instant fromWire(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    private static org.headstamp.proto.exchange.v1.LegalBasis toWire(LegalBasis basis) {
        return org.headstamp.proto.exchange.v1.LegalBasis.newBuilder()
                .setCode(LegalBasisCode.valueOf(LEGAL_BASIS + basis.code().name()))
                .setReference(orEmpty(basis.reference()))
                .build();
    }

    private static LegalBasis fromWire(org.headstamp.proto.exchange.v1.LegalBasis basis) {
        return new LegalBasis(
                LegalBasis.Code.valueOf(without(LEGAL_BASIS, basis.getCode().name())), orNull(basis.getReference()));
    }

    private static org.headstamp.proto.exchange.v1.Handling toWire(Handling handling) {
        var wire = org.headstamp.proto.exchange.v1.Handling.newBuilder()
                .setCode(HandlingCode.valueOf(HANDLING + handling.code().name()))
                .setOwnWords(orEmpty(handling.ownWords()))
                .setInformationEvaluation(handling.informationEvaluation())
                .setOnwardRelease(
                        OnwardRelease.valueOf(ONWARD + handling.onwardRelease().name()))
                .setConfidentialityGuaranteed(handling.confidentialityGuaranteed());
        if (handling.sourceEvaluation() != null) {
            wire.setSourceEvaluation(SourceEvaluation.valueOf(
                    SOURCE + handling.sourceEvaluation().name()));
        }
        return wire.build();
    }

    private static Handling fromWire(org.headstamp.proto.exchange.v1.Handling handling) {
        return new Handling(
                Handling.Code.valueOf(without(HANDLING, handling.getCode().name())),
                orNull(handling.getOwnWords()),
                handling.getSourceEvaluation() == SourceEvaluation.SOURCE_EVALUATION_UNSPECIFIED
                        ? null
                        : Handling.SourceEvaluation.valueOf(
                                without(SOURCE, handling.getSourceEvaluation().name())),
                handling.getInformationEvaluation(),
                Handling.OnwardRelease.valueOf(
                        without(ONWARD, handling.getOnwardRelease().name())),
                handling.getConfidentialityGuaranteed());
    }

    private static String without(String prefix, String name) {
        return name.substring(prefix.length());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
