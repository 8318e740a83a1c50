package org.headstamp.node.exchange;

/** Is told of every piece of evidence, in the transaction that keeps it. */
public interface EvidenceListener {
    /** Evidence of this State or another one is kept from now on. */
    void kept(Evidence evidence);
}
