package org.headstamp.node.seizure;

/** A seizure was recorded. It is fired inside the transaction that does so, for those who look out for what is found. */
public record SeizureRecorded(Seizure seizure) {}
