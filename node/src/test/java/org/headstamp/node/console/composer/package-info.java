/** Tests of the headstamp composer. */
@NullMarked
package org.headstamp.node.console.composer;

import org.jspecify.annotations.NullMarked;
