/** Ballistic leads: those of ours with what came back, and those of other States with what we reply. */
@NullMarked
package org.headstamp.node.console.ballistic;

import org.jspecify.annotations.NullMarked;
