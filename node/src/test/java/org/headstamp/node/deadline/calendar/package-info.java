@NullMarked
package org.headstamp.node.deadline.calendar;

import org.jspecify.annotations.NullMarked;
