@NullMarked
package org.headstamp.node.translation;

import org.jspecify.annotations.NullMarked;
