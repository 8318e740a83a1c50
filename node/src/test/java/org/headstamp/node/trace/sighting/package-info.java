@NullMarked
package org.headstamp.node.trace.sighting;

import org.jspecify.annotations.NullMarked;
