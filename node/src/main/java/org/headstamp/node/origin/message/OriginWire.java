package org.headstamp.node.origin.message;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.item.ItemWire;
import org.headstamp.node.item.WireEnum;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.origin.v1.InvestigationConclusion;
import org.headstamp.proto.origin.v1.InvestigationState;
import org.headstamp.proto.origin.v1.InvestigationUpdate;
import org.headstamp.proto.origin.v1.OriginNotification;

/**
 * Notifications and updates as {@code headstamp.origin.v1}. Reading expects a message that keeps the rules of the schema;
 * what these rules let pass and yet has no meaning throws an {@link org.headstamp.node.InvalidValueException}.
 */
public final class OriginWire {
    private static final String BASIS = "ORIGIN_BASIS_";
    private static final String STATE = "INVESTIGATION_STATE_";
    private static final String REASON = "NOT_OPENED_REASON_";
    private static final String CONCLUSION = "INVESTIGATION_CONCLUSION_";

    private OriginWire() {}

    /** A message that notifies. */
    public static Message payload(OriginNotice notice) {
        return Message.newBuilder().setOriginNotification(toWire(notice)).build();
    }

    /** A message that tells where an investigation stands. */
    public static Message payload(InvestigationReport report) {
        return Message.newBuilder().setInvestigationUpdate(toWire(report)).build();
    }

    /** The notification that a message of this kind carries. */
    public static OriginNotice noticeIn(Received received) {
        return fromWire(received.message().getOriginNotification());
    }

    /** The report that a message of this kind carries. */
    public static InvestigationReport reportIn(Received received) {
        return fromWire(received.message().getInvestigationUpdate());
    }

    /** A notification for the wire. */
    public static OriginNotification toWire(OriginNotice notice) {
        var wire = OriginNotification.newBuilder()
                .setConfidence(notice.confidence())
                .setInvitesParallelInvestigation(notice.invitesParallelInvestigation())
                .setFound(ItemWire.toWire(notice.found()))
                .setCountry(notice.country().toString())
                .setSummary(notice.summary());
        notice.items().forEach(item -> wire.addItems(ItemWire.toWire(item)));
        notice.basis()
                .forEach(basis ->
                        wire.addBasis(WireEnum.toWire(org.headstamp.proto.origin.v1.OriginBasis.class, BASIS, basis)));
        return wire.build();
    }

    /** A notification from the wire. */
    public static OriginNotice fromWire(OriginNotification wire) {
        return new OriginNotice(
                wire.getItemsList().stream().map(ItemWire::fromWire).toList(),
                wire.getBasisList().stream()
                        .map(basis -> WireEnum.fromWire(OriginBasis.class, BASIS, basis))
                        .toList(),
                wire.getConfidence(),
                wire.getInvitesParallelInvestigation(),
                ItemWire.fromWire(wire.getFound()),
                new MemberState(wire.getCountry()),
                wire.getSummary());
    }

    /** An update for the wire. */
    public static InvestigationUpdate toWire(InvestigationReport report) {
        var wire = InvestigationUpdate.newBuilder()
                .setReference(report.reference())
                .setAuthority(report.authority())
                .setState(WireEnum.toWire(InvestigationState.class, STATE, report.stage()))
                .setSince(time(report.since()))
                .setOffenceClass(report.offenceClass())
                .setSuspects(report.suspects())
                .setMeasures(report.measures())
                .setFindings(report.findings())
                .setJointInvestigationProposed(report.jointInvestigationProposed());
        if (report.notOpenedReason() != null) {
            wire.setNotOpenedReason(WireEnum.toWire(
                    org.headstamp.proto.origin.v1.NotOpenedReason.class, REASON, report.notOpenedReason()));
        }
        if (report.conclusion() != null) {
            wire.setConclusion(WireEnum.toWire(InvestigationConclusion.class, CONCLUSION, report.conclusion()));
        }
        return wire.build();
    }

    /** An update from the wire. */
    public static InvestigationReport fromWire(InvestigationUpdate wire) {
        return new InvestigationReport(
                wire.getReference(),
                wire.getAuthority(),
                WireEnum.fromWire(InvestigationStage.class, STATE, wire.getState()),
                Instant.ofEpochSecond(
                        wire.getSince().getSeconds(), wire.getSince().getNanos()),
                wire.getOffenceClass(),
                wire.getSuspects(),
                wire.getMeasures(),
                wire.getFindings(),
                wire.getJointInvestigationProposed(),
                wire.getNotOpenedReasonValue() == 0
                        ? null
                        : WireEnum.fromWire(NotOpenedReason.class, REASON, wire.getNotOpenedReason()),
                wire.getConclusionValue() == 0
                        ? null
                        : WireEnum.fromWire(Conclusion.class, CONCLUSION, wire.getConclusion()));
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
