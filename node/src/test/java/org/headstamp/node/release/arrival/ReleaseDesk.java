package org.headstamp.node.release.arrival;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.gate.ReleaseReading;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.RefusalNotice;

/** Cases of XB in which XA and XB told each other something, and what may be done with it. */
@Singleton
class ReleaseDesk {
    static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    static final Operator DEPUTY = new Operator("deputy", Set.of(Role.FOCAL_POINT));
    static final MemberState XA = new MemberState("XA");
    static final MemberState XC = new MemberState("XC");
    static final MemberState XD = new MemberState("XD");

    private final Casefiles casefiles;
    private final ReleaseReading reading;
    private final Outbox outbox;
    private final Mailbox mailbox;
    private final Map<CaseId, Integer> sequences = new ConcurrentHashMap<>();

    ReleaseDesk(Casefiles casefiles, ReleaseReading reading, Outbox outbox, Mailbox mailbox) {
        this.casefiles = casefiles;
        this.reading = reading;
        this.outbox = outbox;
        this.mailbox = mailbox;
    }

    CaseId openCase() {
        return casefiles.open(OFFICER, "fired cases", "border unit").id();
    }

    /** Counts what XA says in a case. */
    int next(CaseId caseId) {
        return sequences.merge(caseId, 1, Integer::sum);
    }

    Ruling ruling(MessageId message, Use use) {
        return reading.ruling(OFFICER, message, use).ruling();
    }

    /** A message that XA sent in the case. */
    MessageId told(CaseId caseId, HandlingCode code, String ownWords) {
        return mailbox.bring(
                peer("XA"),
                caseId,
                next(caseId),
                null,
                message -> message.setRefusalNotice(RefusalNotice.newBuilder()
                                .setGround(org.headstamp.proto.trace.v1.Ground.GROUND_NATIONAL_SECURITY))
                        .setHandling(Handling.newBuilder()
                                .setCode(code)
                                .setOwnWords(ownWords)
                                .setOnwardRelease(OnwardRelease.ONWARD_RELEASE_ALLOWED)));
    }

    /** A message that we sent to XA in the case. */
    MessageId sent(CaseId caseId) {
        var handling = new org.headstamp.node.exchange.Handling(
                org.headstamp.node.exchange.Handling.Code.H2,
                null,
                null,
                0,
                org.headstamp.node.exchange.Handling.OnwardRelease.WITH_CONSENT,
                true);
        var header = new Header(
                Priority.NORMAL,
                null,
                null,
                "en",
                List.of(LegalBasis.of(LegalBasis.Code.FP_12_4)),
                Purpose.INVESTIGATION,
                handling,
                true);
        var payload = Message.newBuilder()
                .setRefusalNotice(RefusalNotice.newBuilder()
                        .setGround(org.headstamp.proto.trace.v1.Ground.GROUND_NATIONAL_SECURITY))
                .build();
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.enqueue(new OutgoingMessage(caseId, XA, null, header, payload)));
    }

    /** Without what contests the messages that these tests bring out of the blue. */
    List<String> sentIn(CaseId caseId) {
        return mailbox.sentIn(caseId).stream()
                .filter(sent -> !sent.startsWith("CONFLICT_NOTICE"))
                .toList();
    }

    List<String> timeline(CaseId caseId) {
        return casefiles.timeline(OFFICER, caseId, TimelinePage.FIRST, 100).entries().stream()
                .map(ReleaseDesk::line)
                .toList();
    }

    private static String line(TimelineEntry entry) {
        return entry.code() + " " + entry.actor();
    }

    static TestState peer(String alpha2) {
        return TestFederation.running().state(alpha2);
    }
}
