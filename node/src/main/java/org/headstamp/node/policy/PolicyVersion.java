package org.headstamp.node.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.headstamp.node.Checked;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy. Its rules are never edited: another version takes its place.
 *
 * @param version counts from 1
 * @param title in words of this State
 * @param madeBy account of the focal point who made it
 * @param approvedBy account of another focal point; null until approved
 * @param inForceFrom set with the approval; until then it decides nothing
 * @param retiredBy account of the focal point who ended it before another version did; null if none has
 */
public record PolicyVersion(
        PolicyId id,
        int version,
        String title,
        PolicyRules rules,
        String madeBy,
        Instant madeAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant inForceFrom,
        @Nullable String retiredBy,
        @Nullable Instant retiredAt) {
    /** More versions of one policy are not kept. */
    static final int MOST = 1000;

    public PolicyVersion {
        title = Checked.text("title", title, 200);
        rules = Checked.present("rules", rules);
    }

    /** A draft, which decides nothing. */
    static PolicyVersion draft(PolicyId id, int version, String title, PolicyRules rules, String by, Instant at) {
        return new PolicyVersion(id, version, title, rules, by, at, null, null, null, null, null);
    }

    /** Where a version stands. */
    public enum Standing {
        DRAFT,
        /** In force at its time, unless a later version is. */
        APPROVED,
        RETIRED
    }

    /** Where it stands. */
    @JsonProperty
    public Standing standing() {
        if (retiredAt != null) {
            return Standing.RETIRED;
        }
        return approvedAt == null ? Standing.DRAFT : Standing.APPROVED;
    }

    /** As logs, approvals and answers name it: the id, a slash and the version. */
    @JsonProperty
    public String reference() {
        return id + "/" + version;
    }

    /** The policy that a {@link #reference()} names. */
    public static PolicyId idIn(String reference) {
        return PolicyId.parse(reference.substring(0, reference.indexOf('/')));
    }

    /**
     * A second focal point agrees.
     *
     * @throws NotPermittedException if it is the one who made it
     * @throws InvalidValueException if it would be in force before it was approved
     */
    PolicyVersion approved(Operator by, @Nullable Instant from, Instant at) {
        if (by.account().equals(madeBy)) {
            throw new NotPermittedException(by, "approve a policy that the same account made");
        }
        var begin = from == null ? at : from;
        if (begin.isBefore(at)) {
            throw new InvalidValueException("inForceFrom", "must not lie before the approval");
        }
        return switch (standing()) {
            case DRAFT ->
                new PolicyVersion(id, version, title, rules, madeBy, madeAt, by.account(), at, begin, null, null);
            case APPROVED, RETIRED -> throw illegal("approve");
        };
    }

    /** Ends it at once; one person is enough to have persons decide again. */
    PolicyVersion retired(String by, Instant at) {
        return switch (standing()) {
            case DRAFT, APPROVED ->
                new PolicyVersion(
                        id, version, title, rules, madeBy, madeAt, approvedBy, approvedAt, inForceFrom, by, at);
            case RETIRED -> this;
        };
    }

    private IllegalTransitionException illegal(String event) {
        return new IllegalTransitionException("policy " + reference(), standing(), event);
    }
}
