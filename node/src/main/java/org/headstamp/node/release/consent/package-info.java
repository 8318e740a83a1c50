/** Leave to use a message beyond its handling: what we ask of other States, and what they ask of us. */
@NullMarked
package org.headstamp.node.release.consent;

import org.jspecify.annotations.NullMarked;
