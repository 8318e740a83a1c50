@NullMarked
package org.headstamp.node.console.approval;

import org.jspecify.annotations.NullMarked;
