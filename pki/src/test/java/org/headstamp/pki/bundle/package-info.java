/** Bundles: written, verified, spoiled and found out. */
@NullMarked
package org.headstamp.pki.bundle;

import org.jspecify.annotations.NullMarked;
