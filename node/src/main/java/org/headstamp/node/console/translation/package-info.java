/** The free texts of messages that other States sent, and the translations that offices of this State make of them. */
@NullMarked
package org.headstamp.node.console.translation;

import org.jspecify.annotations.NullMarked;
