@NullMarked
package org.headstamp.node.transport;

import org.jspecify.annotations.NullMarked;
