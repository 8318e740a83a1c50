/** One question to several States at once, because the marks of the items allow more than one origin. */
@NullMarked
package org.headstamp.node.trace.inquiry;

import org.jspecify.annotations.NullMarked;
