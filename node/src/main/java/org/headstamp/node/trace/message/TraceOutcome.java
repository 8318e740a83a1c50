package org.headstamp.node.trace.message;

/** What a trace found. */
public enum TraceOutcome {
    PURCHASER_IDENTIFIED,
    DEALER_IDENTIFIED,
    WHOLESALER_OR_IMPORTER_ONLY,
    GOVERNMENT_OR_SECURITY_FORCE,
    EXPORTED,
    STOLEN_OR_LOST_REPORTED,
    /** That it was found is itself a finding. */
    DESTROYED_PER_RECORDS,
    NO_RECORD_FOUND,
    /** Records of that time are no longer kept. */
    RECORDS_EXPIRED,
    RECORDS_UNAVAILABLE,
    IDENTIFICATION_INSUFFICIENT,
    NOT_OURS,
    DUPLICATE,
    COUNTERFEIT_MARKING_SUSPECTED,
    HOMEMADE_OR_CONVERTED,
    RELOADED_SUSPECTED
}
