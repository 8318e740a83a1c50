package org.headstamp.node.ballistic;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.asking.ExhibitDraft;
import org.headstamp.node.ballistic.asking.LeadDraft;
import org.headstamp.node.ballistic.asking.LeadDrafting;
import org.headstamp.node.ballistic.asking.OwnLead;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.ballistic.message.BallisticWire;
import org.headstamp.node.ballistic.message.ExhibitKind;
import org.headstamp.node.ballistic.message.TwistDirection;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.Seizures;

/** Makes leads of ours and brings those of other States. */
@Singleton
public final class BallisticDesk {
    public static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    public static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    public static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));

    private final Casefiles casefiles;
    private final Seizures seizures;
    private final LeadDrafting drafting;
    private final BallisticLeads leads;
    private final Mailbox mailbox;
    private final Tasks tasks;
    private final EntityManager database;

    BallisticDesk(
            Casefiles casefiles,
            Seizures seizures,
            LeadDrafting drafting,
            BallisticLeads leads,
            Mailbox mailbox,
            Tasks tasks,
            EntityManager database) {
        this.casefiles = casefiles;
        this.seizures = seizures;
        this.drafting = drafting;
        this.leads = leads;
        this.mailbox = mailbox;
        this.tasks = tasks;
        this.database = database;
    }

    /** Three items: a fired case, an unfired round, and a fired case without calibre. */
    public Seizure seizure() {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        return seizures.record(
                OFFICER, casefile.id(), BallisticSamples.circumstances(), BallisticSamples.items("AB12"));
    }

    static ExhibitDraft exhibit(String item, String reference) {
        return new ExhibitDraft(
                item, reference, ExhibitKind.FIRED_CASE, "elliptical", "", 0, TwistDirection.NOT_STATED, List.of());
    }

    OwnLead drafted(Seizure seizure, ExhibitDraft... exhibits) {
        return drafting.open(
                OFFICER,
                seizure.caseId(),
                new LeadDraft(
                        seizure.id(),
                        BallisticSamples.XA,
                        List.of(exhibits),
                        "the firearm may be on your register",
                        BallisticSamples.header(),
                        List.of()));
    }

    /** To XA, about one fired case. */
    OwnLead sent() {
        return leads.approve(FOCAL_POINT, drafted(seizure(), exhibit("1", "")).id());
    }

    public MessageId reply(TestState from, OwnLead about, int sequence, BallisticReply reply) {
        return reply(from, about.caseId(), Objects.requireNonNull(about.message()), sequence, reply);
    }

    MessageId reply(TestState from, CaseId caseId, MessageId about, int sequence, BallisticReply reply) {
        return mailbox.bring(
                from, caseId, sequence, about, message -> message.setBallisticReply(BallisticWire.toWire(reply)));
    }

    public MessageId bring(TestState from, CaseId caseId, BallisticLead lead) {
        return mailbox.bring(from, caseId, 1, null, message -> message.setBallisticLead(BallisticWire.toWire(lead)));
    }

    List<String> timeline(CaseId caseId) {
        return casefiles.timeline(FOCAL_POINT, caseId, TimelinePage.FIRST, 100).entries().stream()
                .map(entry -> entry.code() + " " + entry.actor())
                .toList();
    }

    /** What people are to do about a record. */
    List<String> tasks(String kind, Object id) {
        return tasks.about(kind, id).stream()
                .map(task -> task.kind() + " " + task.role())
                .toList();
    }

    /** As if the case was kept to a unit that nobody here belongs to. */
    void keepToUnit(CaseId caseId) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update casefile set units = '{elsewhere}' where id = ?1")
                        .setParameter(1, caseId.toString())
                        .executeUpdate());
    }

    public static CaseId aCase(String opener) {
        return CaseId.at(peer(opener).state(), Instant.now(), RandomGenerator.getDefault());
    }

    public static TestState peer(String alpha2) {
        return TestFederation.running().state(alpha2);
    }
}
