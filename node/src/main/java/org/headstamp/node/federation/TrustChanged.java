package org.headstamp.node.federation;

/** Another trust list or revocation list counts from now on: who holds a connection judges its peer anew. */
public record TrustChanged(TrustView trust) {}
