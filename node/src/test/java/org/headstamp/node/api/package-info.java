/** REST, spoken over HTTP against a running node. */
@NullMarked
package org.headstamp.node.api;

import org.jspecify.annotations.NullMarked;
