/** Tests of seizures and their photographs. */
@NullMarked
package org.headstamp.node.seizure;

import org.jspecify.annotations.NullMarked;
