@NullMarked
package org.headstamp.node.release.arrival;

import org.jspecify.annotations.NullMarked;
