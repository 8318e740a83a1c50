package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;

/** A serialised envelope and what it is known by. */
record Sealed(ByteString envelope, Digests digests) {}
