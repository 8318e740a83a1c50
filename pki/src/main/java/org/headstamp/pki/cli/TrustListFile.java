package org.headstamp.pki.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.trustlist.SignedList;

/** A trust list in a file: a draft, one on its way from key holder to key holder, or a finished one. */
record TrustListFile(Path path) {

    SignedList read() throws IOException, VerificationException {
        return SignedList.parse(SafeFile.read(path, SignedList.MAX_BYTES));
    }

    void write(SignedList list, Existing existing) throws IOException {
        SafeFile.write(path, list.toBytes(), existing);
    }
}
