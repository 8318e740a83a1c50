package org.headstamp.node.trace.proof;

import com.google.protobuf.ByteString;

/** A message that was passed on to us: the exact sealed bytes, and the seal. */
public record SealedPart(ByteString content, ByteString seal) {}
