/** Notices before a disclosure: ours to the States whose messages we must disclose, and theirs to us. */
@NullMarked
package org.headstamp.node.release.disclosure;

import org.jspecify.annotations.NullMarked;
