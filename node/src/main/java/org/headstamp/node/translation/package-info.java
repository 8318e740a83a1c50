/**
 * Translations that offices of this State make of what other States wrote. They stand beside the originals, never in
 * their place, and never leave this State.
 */
@NullMarked
package org.headstamp.node.translation;

import org.jspecify.annotations.NullMarked;
