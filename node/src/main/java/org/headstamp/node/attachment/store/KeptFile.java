package org.headstamp.node.attachment.store;

import org.headstamp.pki.Sha256;

/**
 * A file that is here, whole and as its digest says.
 *
 * @param mediaType what its content is
 * @param size in bytes
 */
public record KeptFile(Sha256 digest, String mediaType, long size, Content content) {}
