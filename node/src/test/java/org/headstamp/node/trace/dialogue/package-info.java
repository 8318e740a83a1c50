@NullMarked
package org.headstamp.node.trace.dialogue;

import org.jspecify.annotations.NullMarked;
