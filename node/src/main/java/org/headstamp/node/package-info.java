/** Ids and settings that every feature of a node shares; depends on nothing else in the node. */
@NullMarked
package org.headstamp.node;

import org.jspecify.annotations.NullMarked;
