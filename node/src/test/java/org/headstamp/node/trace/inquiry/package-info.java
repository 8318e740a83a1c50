@NullMarked
package org.headstamp.node.trace.inquiry;

import org.jspecify.annotations.NullMarked;
