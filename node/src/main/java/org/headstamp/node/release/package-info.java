/**
 * What may be done with what another State told us: its handling of the message, the leave that it gave, and the notice
 * that it was given (Firearms Protocol, article 12(5); UNTOC, article 18(5) and (19)).
 */
@NullMarked
package org.headstamp.node.release;

import org.jspecify.annotations.NullMarked;
