package org.headstamp.node.trace.dialogue;

import org.headstamp.node.item.WireEnum;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.proto.trace.v1.HistoryFlawKind;

/** What is asked about an answer or a refusal, as {@code headstamp.trace.v1}. */
final class ClarificationWire {
    private static final String FLAW = "HISTORY_FLAW_KIND_";

    private ClarificationWire() {}

    static org.headstamp.proto.trace.v1.ClarificationRequest toWire(ClarificationRequest request) {
        var wire = org.headstamp.proto.trace.v1.ClarificationRequest.newBuilder()
                .addAllFieldPaths(request.fieldPaths())
                .setQuestion(request.question());
        request.flaws()
                .forEach(flaw -> wire.addFlaws(org.headstamp.proto.trace.v1.HistoryFlaw.newBuilder()
                        .setItemReference(flaw.itemReference())
                        .setSequence(flaw.sequence())
                        .setKind(WireEnum.toWire(HistoryFlawKind.class, FLAW, flaw.kind()))));
        return wire.build();
    }

    static ClarificationRequest fromWire(org.headstamp.proto.trace.v1.ClarificationRequest wire) {
        return new ClarificationRequest(
                wire.getFieldPathsList(),
                wire.getQuestion(),
                wire.getFlawsList().stream()
                        .map(flaw -> new HistoryFlaw(
                                flaw.getItemReference(),
                                flaw.getSequence(),
                                WireEnum.fromWire(HistoryFlaw.Kind.class, FLAW, flaw.getKind())))
                        .toList());
    }
}
