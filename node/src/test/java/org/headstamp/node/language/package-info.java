@NullMarked
package org.headstamp.node.language;

import org.jspecify.annotations.NullMarked;
