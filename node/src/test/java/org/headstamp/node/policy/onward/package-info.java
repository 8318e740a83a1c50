@NullMarked
package org.headstamp.node.policy.onward;

import org.jspecify.annotations.NullMarked;
