@NullMarked
package org.headstamp.node.policy;

import org.jspecify.annotations.NullMarked;
