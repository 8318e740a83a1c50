/**
 * Clocks: when something is due, reminders before, and who acts when it passes. Days and hours of offices are counted in
 * {@link org.headstamp.node.deadline.calendar}.
 */
@NullMarked
package org.headstamp.node.deadline;

import org.jspecify.annotations.NullMarked;
