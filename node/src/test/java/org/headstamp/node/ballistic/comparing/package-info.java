@NullMarked
package org.headstamp.node.ballistic.comparing;

import org.jspecify.annotations.NullMarked;
