package org.headstamp.pki.trustlist;

import org.headstamp.pki.checkpoint.NoteKey;

/** A key by which a member signs its own checkpoints, or cosigns those of others, and when. */
public record LogKey(NoteKey key, Period period) {}
