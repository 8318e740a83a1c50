/** Office hours and working days of a State, and deadlines counted in them: pure. */
@NullMarked
package org.headstamp.node.deadline.calendar;

import org.jspecify.annotations.NullMarked;
