package org.headstamp.pki.bundle;

import org.headstamp.pki.Sha256;

/** One file as the manifest lists it. */
record ManifestEntry(BundlePath path, long size, Sha256 sha256) {}
