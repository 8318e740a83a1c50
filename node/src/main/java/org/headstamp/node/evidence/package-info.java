/** Collects what a court needs of a case and hands it to pki to be written as a bundle (protocol.md section 8). */
@NullMarked
package org.headstamp.node.evidence;

import org.jspecify.annotations.NullMarked;
