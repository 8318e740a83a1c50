package org.headstamp.node.casefile;

import org.headstamp.node.identity.Role;

/** What people do, and who does it unless said otherwise. */
public enum TaskKind {
    /** Tell another State that a person has read its question. */
    ACKNOWLEDGE_REQUEST(Role.FOCAL_POINT),
    SEARCH_REGISTERS(Role.REGISTRAR),
    ANSWER_REQUEST(Role.REGISTRAR),
    /** Read what a manufacturer, importer or dealer answered. */
    READ_TRADE_ANSWER(Role.REGISTRAR),
    /** A draft waits for its second person. */
    APPROVE(Role.FOCAL_POINT),
    /** Something left with one person, and the second did not agree within a day. */
    SECOND_APPROVAL_OVERDUE(Role.FOCAL_POINT),
    /** Read what another State answered. */
    READ_ANSWER(Role.OFFICER),
    /** Another State needs to know more. */
    GIVE_INFORMATION(Role.OFFICER),
    /** Another State does not understand an answer of ours. */
    CLARIFY(Role.REGISTRAR),
    /** Another State asks leave to pass on what we told it. */
    CONSENT(Role.FOCAL_POINT),
    ASSESS_NOTIFICATION(Role.INVESTIGATOR),
    /** The other State has heard nothing of an investigation for long. */
    UPDATE_INVESTIGATION(Role.INVESTIGATOR),
    /** Read what another State tells of its investigation. */
    READ_REPORT(Role.OFFICER),
    /** Another State proposes to investigate together. */
    REPLY_TO_PROPOSAL(Role.INVESTIGATOR),
    /** An answer names a further State that may know more. */
    CONSIDER_ONWARD(Role.OFFICER),
    /** A policy could have answered, but was not sure. */
    CONSIDER_AUTOMATIC(Role.REGISTRAR),
    READ_LOT_ALERT(Role.REGISTRAR),
    /** Two States ask about one lot of ours. */
    CONSIDER_LOT_MATCH(Role.REGISTRAR),
    /** Another State asks about the lot of a question of ours. */
    READ_LOT_MATCH(Role.OFFICER),
    /** Another State asks for a comparison with the reference collection. */
    COMPARE_BALLISTICS(Role.REGISTRAR),
    /** The same, for those who may know the weapon from an investigation. */
    READ_BALLISTIC_LEAD(Role.INVESTIGATOR),
    READ_BALLISTIC_REPLY(Role.OFFICER),
    /** A State that was asked for a comparison has not replied in time. */
    BALLISTIC_REPLY_OVERDUE(Role.OFFICER),
    /** A question of ours was not acknowledged in time. */
    LAPSED_REQUEST(Role.OFFICER),
    /** A message of ours was refused on arrival or expired. */
    DELIVERY_FAILED(Role.OFFICER),
    /** Another State says that a message of ours does not fit the case. */
    CONFLICT(Role.OFFICER),
    /** A silent or waiting State sent evidence. */
    EVIDENCE_RECEIVED(Role.FOCAL_POINT);

    private final Role role;

    TaskKind(Role role) {
        this.role = role;
    }

    /** Who does it unless said otherwise. */
    public Role role() {
        return role;
    }
}
