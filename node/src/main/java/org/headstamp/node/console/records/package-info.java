/** Items and records of the registers in words, for every page that shows some. */
@NullMarked
package org.headstamp.node.console.records;

import org.jspecify.annotations.NullMarked;
