@NullMarked
package org.headstamp.node.attachment.store;

import org.jspecify.annotations.NullMarked;
