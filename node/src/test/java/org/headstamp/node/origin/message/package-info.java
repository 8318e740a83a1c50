@NullMarked
package org.headstamp.node.origin.message;

import org.jspecify.annotations.NullMarked;
