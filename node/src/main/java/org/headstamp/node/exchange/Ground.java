package org.headstamp.node.exchange;

/** Grounds for restriction or refusal (International Tracing Instrument, paragraph 22; UNTOC, article 18(21) and (25)). */
public enum Ground {
    ONGOING_INVESTIGATION,
    CONFIDENTIALITY_LAW,
    /** The State that asks cannot guarantee confidentiality. */
    NO_CONFIDENTIALITY_GUARANTEE,
    NATIONAL_SECURITY,
    /** The request is not in conformity with the treaty. */
    NOT_IN_CONFORMITY,
    SOVEREIGNTY_OR_ESSENTIAL_INTEREST,
    PROHIBITED_BY_OWN_LAW,
    CONTRARY_TO_LEGAL_SYSTEM,
    INTERFERES_WITH_PROCEEDINGS
}
