@NullMarked
package org.headstamp.node.ballistic;

import org.jspecify.annotations.NullMarked;
