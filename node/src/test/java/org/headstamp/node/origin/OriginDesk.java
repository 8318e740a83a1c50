package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.message.CorrectionNotice;
import org.headstamp.node.origin.message.CorrectionWire;
import org.headstamp.node.origin.message.InvestigationReport;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;
import org.headstamp.node.origin.message.JointWire;
import org.headstamp.node.origin.message.OriginWire;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;

/** The offices of XB, and the nodes of other States that write to it about the origin of items. */
@Singleton
class OriginDesk {
    static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    static final Operator INVESTIGATOR = new Operator("investigator", Set.of(Role.INVESTIGATOR));
    static final Instant NOON = OriginSamples.NOON;

    private final Casefiles casefiles;
    private final OriginNotifications notifications;
    private final Investigations investigations;
    private final InvestigationReading files;
    private final Mailbox mailbox;
    private final Map<String, Integer> sequences = new ConcurrentHashMap<>();

    OriginDesk(
            Casefiles casefiles,
            OriginNotifications notifications,
            Investigations investigations,
            InvestigationReading files,
            Mailbox mailbox) {
        this.casefiles = casefiles;
        this.notifications = notifications;
        this.investigations = investigations;
        this.files = files;
        this.mailbox = mailbox;
    }

    /** A notification of ours to XA that left. */
    OriginNotification notification() {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        var drafted = notifications.open(
                OFFICER, casefile.id(), OriginSamples.XA, OriginSamples.notice(), OriginSamples.header());
        return notifications.approve(FOCAL_POINT, drafted.id());
    }

    /** A notification of XA, in which our investigation has come so far. */
    ParallelInvestigation investigation(InvestigationStage... path) {
        var caseId = CaseId.at(state("XA").state(), Instant.now(), RandomGenerator.getDefault());
        var unused = bring(
                "XA",
                caseId,
                null,
                message -> message.setOriginNotification(OriginWire.toWire(OriginSamples.notice())));
        var investigation = files.in(INVESTIGATOR, caseId).getFirst();
        for (var stage : path) {
            investigation = investigations.move(INVESTIGATOR, investigation.id(), stage, null, null);
        }
        return investigation;
    }

    /** What became of a message of another State: HANDLED, or CONFLICT with its reason. */
    String bring(String from, CaseId caseId, @Nullable MessageId about, UnaryOperator<Message.Builder> payload) {
        return fate(send(from, caseId, about, payload));
    }

    MessageId send(String from, CaseId caseId, @Nullable MessageId about, UnaryOperator<Message.Builder> payload) {
        int sequence = sequences.merge(from + caseId, 1, Integer::sum);
        return mailbox.bring(state(from), caseId, sequence, about, payload);
    }

    String fate(MessageId message) {
        return mailbox.fate(message);
    }

    String proposes(String from, CaseId caseId, @Nullable MessageId about, JointProposal proposal) {
        return bring(from, caseId, about, message -> message.setJointInvestigationProposal(JointWire.toWire(proposal)));
    }

    String replies(String from, CaseId caseId, @Nullable MessageId about, JointReply reply) {
        return bring(from, caseId, about, message -> message.setJointInvestigationReply(JointWire.toWire(reply)));
    }

    MessageId updates(OriginNotification about, InvestigationReport report) {
        return send(
                "XA",
                about.caseId(),
                message(about),
                message -> message.setInvestigationUpdate(OriginWire.toWire(report)));
    }

    MessageId corrects(String from, CaseId caseId, CorrectionNotice notice) {
        return send(from, caseId, null, message -> message.setCorrection(CorrectionWire.toWire(notice)));
    }

    /** Kind and addressee of what we sent in a case. */
    List<String> sentIn(CaseId caseId) {
        return mailbox.sentIn(caseId);
    }

    List<String> timeline(CaseId caseId) {
        return casefiles.timeline(FOCAL_POINT, caseId, TimelinePage.FIRST, 100).entries().stream()
                .map(entry -> entry.code() + " " + entry.actor())
                .toList();
    }

    static MessageId message(OriginNotification notification) {
        return Objects.requireNonNull(notification.message());
    }

    private static TestState state(String alpha2) {
        var state = TestFederation.running().state(alpha2);
        assertThat(state.state().alpha2()).isEqualTo(alpha2);
        return state;
    }
}
