/**
 * Keeps files by their digests, in PostgreSQL or in a directory, piece by piece, and judges what they are before anybody
 * opens them. Knows nothing of messages.
 */
@NullMarked
package org.headstamp.node.attachment.store;

import org.jspecify.annotations.NullMarked;
