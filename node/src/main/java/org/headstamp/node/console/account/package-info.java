/** One's own account, and for focal points the access of others. */
@NullMarked
package org.headstamp.node.console.account;

import org.jspecify.annotations.NullMarked;
