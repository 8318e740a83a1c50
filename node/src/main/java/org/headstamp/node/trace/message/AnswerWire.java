package org.headstamp.node.trace.message;

import org.headstamp.node.item.ItemWire;
import org.headstamp.node.item.WireEnum;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.proto.trace.v1.DiversionCertainty;
import org.headstamp.proto.trace.v1.TraceResponse;
import org.headstamp.proto.trace.v1.Withheld;

/** Answers as {@code headstamp.trace.v1.TraceResponse}. */
final class AnswerWire {
    private static final String OUTCOME = "TRACE_OUTCOME_";
    private static final String COMPLETENESS = "COMPLETENESS_";
    private static final String CERTAINTY = "DIVERSION_CERTAINTY_";
    private static final String CAVEAT = "CAVEAT_";
    private static final String TRANSFER = "TRANSFER_KIND_";

    private AnswerWire() {}

    static TraceResponse toWire(TraceAnswer answer) {
        var wire = TraceResponse.newBuilder()
                .setOutcome(WireEnum.toWire(org.headstamp.proto.trace.v1.TraceOutcome.class, OUTCOME, answer.outcome()))
                .setCompleteness(WireEnum.toWire(
                        org.headstamp.proto.trace.v1.Completeness.class, COMPLETENESS, answer.completeness()))
                .addAllOnwardStates(TraceWire.codes(answer.onwardStates()))
                .setRemarks(answer.remarks())
                .setAutomaticPolicy(answer.automaticPolicy());
        answer.recordsSearched().forEach(search -> wire.addRecordsSearched(toWire(search)));
        answer.identifications().forEach(found -> wire.addIdentifications(DisclosureWire.toWire(found)));
        answer.transferHistory().forEach(event -> wire.addTransferHistory(toWire(event)));
        answer.caveats()
                .forEach(caveat ->
                        wire.addCaveats(WireEnum.toWire(org.headstamp.proto.trace.v1.Caveat.class, CAVEAT, caveat)));
        answer.withheld().forEach(withheld -> wire.addWithheld(toWire(withheld)));
        if (answer.lastLegalHolder() != null) {
            wire.setLastLegalHolder(DisclosureWire.toWire(answer.lastLegalHolder()));
        }
        if (answer.pointOfDiversion() != null) {
            wire.setPointOfDiversion(toWire(answer.pointOfDiversion()));
        }
        if (answer.timeToCrimeDays() != null) {
            wire.setTimeToCrimeDays(answer.timeToCrimeDays());
        }
        return wire.build();
    }

    static TraceAnswer fromWire(TraceResponse wire) {
        return new TraceAnswer(
                WireEnum.fromWire(TraceOutcome.class, OUTCOME, wire.getOutcome()),
                WireEnum.fromWire(Completeness.class, COMPLETENESS, wire.getCompleteness()),
                wire.getRecordsSearchedList().stream().map(AnswerWire::fromWire).toList(),
                wire.getIdentificationsList().stream()
                        .map(DisclosureWire::fromWire)
                        .toList(),
                wire.getTransferHistoryList().stream().map(AnswerWire::fromWire).toList(),
                wire.hasLastLegalHolder() ? DisclosureWire.fromWire(wire.getLastLegalHolder()) : null,
                wire.hasPointOfDiversion() ? fromWire(wire.getPointOfDiversion()) : null,
                wire.hasTimeToCrimeDays() ? wire.getTimeToCrimeDays() : null,
                TraceWire.states(wire.getOnwardStatesList()),
                wire.getCaveatsList().stream()
                        .map(caveat -> WireEnum.fromWire(Caveat.class, CAVEAT, caveat))
                        .toList(),
                wire.getWithheldList().stream().map(AnswerWire::fromWire).toList(),
                wire.getRemarks(),
                wire.getAutomaticPolicy());
    }

    private static org.headstamp.proto.trace.v1.RecordSearch toWire(RecordSearch search) {
        return org.headstamp.proto.trace.v1.RecordSearch.newBuilder()
                .setRegister(search.register())
                .setPeriod(search.period())
                .setSearchedAt(TraceWire.time(search.searchedAt()))
                .build();
    }

    private static RecordSearch fromWire(org.headstamp.proto.trace.v1.RecordSearch wire) {
        return new RecordSearch(wire.getRegister(), wire.getPeriod(), TraceWire.time(wire.getSearchedAt()));
    }

    private static Withheld toWire(Withholding withheld) {
        return Withheld.newBuilder()
                .setFieldPath(withheld.fieldPath())
                .setGround(TraceWire.ground(withheld.ground()))
                .build();
    }

    private static Withholding fromWire(Withheld wire) {
        return new Withholding(wire.getFieldPath(), TraceWire.ground(wire.getGround()));
    }

    private static org.headstamp.proto.trace.v1.PointOfDiversion toWire(PointOfDiversion point) {
        return org.headstamp.proto.trace.v1.PointOfDiversion.newBuilder()
                .setCertainty(WireEnum.toWire(DiversionCertainty.class, CERTAINTY, point.certainty()))
                .setDescription(point.description())
                .build();
    }

    private static PointOfDiversion fromWire(org.headstamp.proto.trace.v1.PointOfDiversion wire) {
        return new PointOfDiversion(
                WireEnum.fromWire(PointOfDiversion.Certainty.class, CERTAINTY, wire.getCertainty()),
                wire.getDescription());
    }

    private static org.headstamp.proto.trace.v1.TransferEvent toWire(TransferEvent event) {
        var wire = org.headstamp.proto.trace.v1.TransferEvent.newBuilder()
                .setSequence(event.sequence())
                .setItemReference(event.itemReference())
                .setKind(WireEnum.toWire(org.headstamp.proto.trace.v1.TransferKind.class, TRANSFER, event.kind()))
                .setQuantity(event.quantity())
                .setDocument(event.document())
                .setRegister(event.register())
                .setConfidence(event.confidence());
        if (event.date() != null) {
            wire.setDate(ItemWire.toWire(event.date()));
        }
        if (event.from() != null) {
            wire.setFrom(DisclosureWire.toWire(event.from()));
        }
        if (event.to() != null) {
            wire.setTo(DisclosureWire.toWire(event.to()));
        }
        if (event.authorisation() != null) {
            wire.setAuthorisation(DisclosureWire.toWire(event.authorisation()));
        }
        return wire.build();
    }

    private static TransferEvent fromWire(org.headstamp.proto.trace.v1.TransferEvent wire) {
        return new TransferEvent(
                wire.getSequence(),
                wire.getItemReference(),
                WireEnum.fromWire(TransferKind.class, TRANSFER, wire.getKind()),
                wire.hasDate() ? ItemWire.fromWire(wire.getDate()) : null,
                wire.hasFrom() ? DisclosureWire.fromWire(wire.getFrom()) : null,
                wire.hasTo() ? DisclosureWire.fromWire(wire.getTo()) : null,
                wire.getQuantity(),
                wire.getDocument(),
                wire.hasAuthorisation() ? DisclosureWire.fromWire(wire.getAuthorisation()) : null,
                wire.getRegister(),
                wire.getConfidence());
    }
}
