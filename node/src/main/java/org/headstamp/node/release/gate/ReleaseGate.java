package org.headstamp.node.release.gate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.release.HandledMessage;
import org.headstamp.node.release.HandlingRules;
import org.headstamp.node.release.ReleaseRefusedException;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.pki.MemberState;

/** Everything that uses contents of other States passes here: the rules, with the leave and notices at hand. */
@Singleton
public class ReleaseGate {
    private static final int MOST_LOGGED = 100;

    private final HandlingRules rules;
    private final HeldLeave leave;
    private final AuditLog log;

    ReleaseGate(HeldLeave leave, AuditLog log, NodeConfig config) {
        this.rules = new HandlingRules(new MemberState(config.state()));
        this.leave = leave;
        this.log = log;
    }

    /** Whether one message may be used now. */
    @Transactional
    public Ruling ruling(HandledMessage message, Use use) {
        return rules.decide(message, use, leave.of(message.id(), use));
    }

    /**
     * Lets a use of several messages pass, or refuses it as a whole. A refusal stands in the log, whatever becomes of the
     * caller's transaction.
     *
     * @param actor account, node or policy that wants to use them
     * @throws ReleaseRefusedException naming each message that stands against it, whose it is and how to obtain leave
     */
    public void require(String actor, CaseId caseId, Collection<HandledMessage> messages, Use use) {
        var refusals = QuarkusTransaction.joiningExisting()
                .call(() -> messages.stream()
                        .map(message -> ruling(message, use))
                        .filter(Ruling.Denied.class::isInstance)
                        .map(Ruling.Denied.class::cast)
                        .toList());
        if (!refusals.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> refusals.stream()
                            .limit(MOST_LOGGED)
                            .forEach(refusal -> log.append(refused(actor, caseId, use, refusal))));
            throw new ReleaseRefusedException(use, refusals);
        }
    }

    private static AuditEvent refused(String actor, CaseId caseId, Use use, Ruling.Denied refusal) {
        var outcome =
                switch (refusal) {
                    case Ruling.NeedsConsent needs -> "REFUSED_NEEDS_CONSENT";
                    case Ruling.NeedsConfirmation needs -> "REFUSED_NEEDS_CONFIRMATION";
                    case Ruling.Forbidden forbidden -> "REFUSED_FORBIDDEN";
                };
        return AuditEvent.of(kind(use), actor)
                .inCase(caseId)
                .message(refusal.message())
                .subject("use", use.code())
                .outcome(outcome);
    }

    /** What the use would have been in the log. */
    private static AuditKind kind(Use use) {
        return switch (use) {
            case Use.OnwardTrace trace -> AuditKind.DRAFTED;
            case Use.BundleExport export -> AuditKind.EXPORTED;
            case Use.MutualLegalAssistance assistance -> AuditKind.EXPORTED;
            case Use.Statistics statistics -> AuditKind.SEARCHED;
            case Use.Licensing licensing -> AuditKind.SEARCHED;
        };
    }
}
