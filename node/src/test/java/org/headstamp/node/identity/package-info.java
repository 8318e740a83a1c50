/** Tests of accounts, log-in and approvals. */
@NullMarked
package org.headstamp.node.identity;

import org.jspecify.annotations.NullMarked;
