package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;

/** A photograph without metadata, with what its photographer wrote under it. */
record CopyToSend(ByteString bytes, String caption) {}
