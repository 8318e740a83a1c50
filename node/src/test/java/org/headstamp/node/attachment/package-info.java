@NullMarked
package org.headstamp.node.attachment;

import org.jspecify.annotations.NullMarked;
