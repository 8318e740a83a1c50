package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** The policies of this State: made by one focal point, in force with the approval of another, ended by any. */
@Singleton
public class Policies {
    private final PolicyRepository policies;
    private final PolicyJournal journal;
    private final NodeClock clock;

    Policies(PolicyRepository policies, PolicyJournal journal, NodeClock clock) {
        this.policies = policies;
        this.journal = journal;
        this.clock = clock;
    }

    /** Drafts the first version of a new policy. */
    @Transactional
    public PolicyVersion draft(Operator by, String title, PolicyRules rules) {
        mayDecide(by, "make a policy");
        policies.lock();
        if (policies.notRetired() >= PolicyRepository.MOST) {
            throw new InvalidValueException(
                    "rules", "would be policy {0}; retire one of the others first", (PolicyRepository.MOST + 1));
        }
        return add(by, new PolicyId(clock.newUuid()), 1, title, rules);
    }

    /**
     * Drafts another version. The one in force stays so until this one is approved and its time comes.
     *
     * @throws InvalidValueException if the rules are of another kind
     */
    @Transactional
    public PolicyVersion redraft(Operator by, PolicyId id, String title, PolicyRules rules) {
        mayDecide(by, "make a policy");
        policies.lock();
        var latest = policies.versions(id).getFirst();
        if (PolicyRules.kindOf(rules) != PolicyRules.kindOf(latest.rules())) {
            throw new InvalidValueException("rules", "are of another kind than those of the versions before");
        }
        if (latest.version() >= PolicyVersion.MOST) {
            throw new InvalidValueException("rules", "would be version {0}; make a new one", (latest.version() + 1));
        }
        return add(by, id, latest.version() + 1, title, rules);
    }

    /**
     * Drafts another version after the one that was seen.
     *
     * @throws PolicyChangedException if there is a newer one
     */
    @Transactional
    public PolicyVersion redraft(Operator by, PolicyId id, int seen, String title, PolicyRules rules) {
        mayDecide(by, "make a policy");
        policies.lock();
        var newest = policies.versions(id).getFirst();
        if (newest.version() != seen) {
            throw new PolicyChangedException(newest, seen);
        }
        return redraft(by, id, title, rules);
    }

    /**
     * The second focal point agrees.
     *
     * @param from when it comes into force; null for at once
     * @throws org.headstamp.node.identity.NotPermittedException if it is the one who made it
     */
    @Transactional
    public PolicyVersion approve(Operator by, PolicyId id, int version, @Nullable Instant from) {
        mayDecide(by, "approve a policy");
        policies.lock();
        var approved = policies.get(id, version).approved(by, from, clock.now());
        policies.keep(approved);
        journal.happened(AuditKind.APPROVED, by.account(), approved, "SECOND_PERSON");
        return approved;
    }

    /** Ends all versions at once: from now on persons decide. */
    @Transactional
    public PolicyVersion retire(Operator by, PolicyId id) {
        mayDecide(by, "retire a policy");
        policies.lock();
        var versions = policies.versions(id);
        for (var version : versions) {
            var retired = version.retired(by.account(), clock.now());
            if (!retired.equals(version)) {
                policies.keep(retired);
                journal.happened(AuditKind.STATE_CHANGED, by.account(), retired, "RETIRED");
            }
        }
        return policies.versions(id).getFirst();
    }

    /** The newest version of each policy, the newest policy first, at most as many as asked for and 100. */
    @Transactional
    public List<PolicyVersion> latest(Operator by, int most) {
        return latest(by, null, most);
    }

    /** The same of the policies that are older than this one. */
    @Transactional
    public List<PolicyVersion> latest(Operator by, @Nullable PolicyId before, int most) {
        mayRead(by);
        return policies.latest(before, Math.clamp(most, 1, PolicyRepository.MOST));
    }

    /** All versions of a policy, the newest first. */
    @Transactional
    public List<PolicyVersion> versions(Operator by, PolicyId id) {
        mayRead(by);
        return policies.versions(id);
    }

    /**
     * One version of a policy.
     *
     * @param number null for the newest
     */
    @Transactional
    public PolicyVersion version(Operator by, PolicyId id, @Nullable Integer number) {
        mayRead(by);
        return number == null ? policies.versions(id).getFirst() : policies.get(id, number);
    }

    private PolicyVersion add(Operator by, PolicyId id, int number, String title, PolicyRules rules) {
        var drafted = PolicyVersion.draft(id, number, title, rules, by.account(), clock.now());
        policies.add(drafted);
        journal.happened(
                AuditKind.DRAFTED,
                by.account(),
                drafted,
                PolicyRules.kindOf(rules).name());
        return drafted;
    }

    private static void mayDecide(Operator by, String action) {
        by.require(action, Role.FOCAL_POINT);
    }

    static void mayRead(Operator by) {
        by.require("read policies", Role.FOCAL_POINT, Role.REGISTRAR, Role.AUDITOR);
    }
}
