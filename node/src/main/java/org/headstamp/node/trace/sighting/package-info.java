/**
 * Where rounds of our lots were found, as other States told when they asked. It knows of no answer and no message; whoever
 * confirms a record says so here, and whoever answers asks what else was seen.
 */
@NullMarked
package org.headstamp.node.trace.sighting;

import org.jspecify.annotations.NullMarked;
