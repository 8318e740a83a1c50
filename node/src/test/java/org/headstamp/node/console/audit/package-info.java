/** Tests of what auditors see. */
@NullMarked
package org.headstamp.node.console.audit;

import org.jspecify.annotations.NullMarked;
