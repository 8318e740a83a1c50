@NullMarked
package org.headstamp.node.notice;

import org.jspecify.annotations.NullMarked;
