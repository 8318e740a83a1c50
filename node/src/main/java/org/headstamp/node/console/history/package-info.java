/** The life of an item as a picture: its holders in order, what they received and handed on, the States it passed. */
@NullMarked
package org.headstamp.node.console.history;

import org.jspecify.annotations.NullMarked;
