/** What was recovered, where and how, with photographs. */
@NullMarked
package org.headstamp.node.seizure;

import org.jspecify.annotations.NullMarked;
