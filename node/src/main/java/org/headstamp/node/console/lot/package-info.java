/** Lots that two States ask about: what this State may tell each of the other, and what it was told itself. */
@NullMarked
package org.headstamp.node.console.lot;

import org.jspecify.annotations.NullMarked;
