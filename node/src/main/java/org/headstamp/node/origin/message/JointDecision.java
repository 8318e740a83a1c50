package org.headstamp.node.origin.message;

/** What a State says to a proposal to investigate together; the names are those of the wire. */
public enum JointDecision {
    AGREED,
    DECLINED,
    /** To be talked over first, or asked for by mutual legal assistance. */
    CONSULTATION
}
