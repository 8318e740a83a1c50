/** Where every use of what other States told passes: the rules, with the leave and notices at hand. */
@NullMarked
package org.headstamp.node.release.gate;

import org.jspecify.annotations.NullMarked;
