/**
 * The State's own records: parties, lots, firearms, licences and transfers (Firearms Protocol, article 7), the look-up
 * of seized items in them, and what the records say of an item's life. Files are taken in by the package {@code intake}.
 */
@NullMarked
package org.headstamp.node.registry;

import org.jspecify.annotations.NullMarked;
