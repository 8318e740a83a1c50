package org.headstamp.node.identity;

/** Which rule holds for which message. */
public final class ApprovalMatrix {
    private ApprovalMatrix() {}

    /**
     * The rule for one message.
     *
     * @param personalData whether it names or describes a person
     * @param urgentDirect whether it has the priority URGENT_DIRECT, which a missing second person must not hold up
     */
    public static ApprovalRule rule(MessageKind kind, boolean personalData, boolean urgentDirect) {
        boolean light =
                switch (kind) {
                    case ACKNOWLEDGEMENT, PROGRESS_ENQUIRY, PROGRESS_REPORT, DELAY_NOTICE, WITHDRAWAL_CONFIRMATION ->
                        true;
                    case TRACE_REQUEST,
                            TRACE_RESPONSE,
                            REFUSAL_NOTICE,
                            ORIGIN_NOTIFICATION,
                            INVESTIGATION_UPDATE,
                            INFORMATION_REQUEST,
                            INFORMATION_REPLY,
                            CLARIFICATION_REQUEST,
                            CLARIFICATION_REPLY,
                            WITHDRAWAL,
                            CORRECTION,
                            CONSENT_REQUEST,
                            CONSENT_REPLY,
                            DISCLOSURE_NOTICE,
                            LOT_ALERT,
                            LOT_MATCH_NOTICE,
                            BALLISTIC_LEAD,
                            BALLISTIC_REPLY,
                            JOINT_INVESTIGATION_PROPOSAL,
                            JOINT_INVESTIGATION_REPLY -> false;
                };
        if (light && !personalData) {
            return ApprovalRule.ONE_PERSON;
        }
        return urgentDirect ? ApprovalRule.ONE_NOW_SECOND_LATER : ApprovalRule.TWO_PERSONS;
    }
}
