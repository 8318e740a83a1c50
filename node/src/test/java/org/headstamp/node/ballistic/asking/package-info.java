@NullMarked
package org.headstamp.node.ballistic.asking;

import org.jspecify.annotations.NullMarked;
