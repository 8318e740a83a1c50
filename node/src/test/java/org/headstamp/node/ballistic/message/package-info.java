@NullMarked
package org.headstamp.node.ballistic.message;

import org.jspecify.annotations.NullMarked;
