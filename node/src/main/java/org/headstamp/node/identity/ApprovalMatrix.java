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
                    case ACKNOWLEDGEMENT, PROGRESS_ENQUIRY, DELAY_NOTICE -> true;
                    case TRACE_REQUEST, TRACE_RESPONSE, REFUSAL_NOTICE, ORIGIN_NOTIFICATION, INVESTIGATION_UPDATE ->
                        false;
                };
        if (light && !personalData) {
            return ApprovalRule.ONE_PERSON;
        }
        return urgentDirect ? ApprovalRule.ONE_NOW_SECOND_LATER : ApprovalRule.TWO_PERSONS;
    }
}
