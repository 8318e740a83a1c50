/** Start, health, status, metrics and backup of a node. */
@NullMarked
package org.headstamp.node.operate;

import org.jspecify.annotations.NullMarked;
