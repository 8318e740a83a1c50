/** One case: who takes part and what happened when. It knows nothing of what the features do in it. */
@NullMarked
package org.headstamp.node.casefile;

import org.jspecify.annotations.NullMarked;
