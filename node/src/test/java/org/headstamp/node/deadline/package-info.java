@NullMarked
package org.headstamp.node.deadline;

import org.jspecify.annotations.NullMarked;
