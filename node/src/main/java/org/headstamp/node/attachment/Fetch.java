package org.headstamp.node.attachment;

import java.util.UUID;
import org.headstamp.node.attachment.store.Content;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/**
 * A file that it is somebody's turn to fetch, as its State announced it.
 *
 * @param claim by which that one, and nobody else, writes it
 * @param content where what came of it is
 */
record Fetch(UUID id, UUID claim, MemberState peer, Sha256 digest, String mediaType, long size, Content content) {}
