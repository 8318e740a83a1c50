package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.pki.Sha256;

/** A case with two items, of which there are photographs. */
@Singleton
public class PhotographedCase {
    public static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));

    private final Casefiles cases;
    private final Seizures seizures;

    PhotographedCase(Casefiles cases, Seizures seizures) {
        this.cases = cases;
        this.seizures = seizures;
    }

    /** A seizure of a new case. */
    public Seizure open() {
        var caseId = cases.open(OFFICER, "with photographs", "customs").id();
        var items = List.of(TraceSamples.firedCases("1"), TraceSamples.firedCases("2"));
        return seizures.record(OFFICER, caseId, TraceSamples.question().circumstances(), items);
    }

    /** Adds a photograph that no other test has to an item, and returns its digest. */
    public Sha256 photograph(Seizure seizure, String item, String caption) {
        return photograph(seizure, item, caption, noise(60));
    }

    /** Adds this one. */
    public Sha256 photograph(Seizure seizure, String item, String caption, ByteString bytes) {
        var unused = seizures.addPhotograph(OFFICER, seizure.id(), item, bytes, caption);
        return Sha256.of(bytes);
    }

    /** The seizure as it is now. */
    public Seizure read(Seizure seizure) {
        return seizures.get(OFFICER, seizure.id());
    }

    /** A JPEG that cannot be packed, with so many pixels on each side. */
    public static ByteString noise(int side) {
        var random = new Random();
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return Images.written(image, "jpg");
    }
}
