package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.attachment.AttachmentPicture.Size;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** Pictures of files by the digests of these, in SQL; each call is a transaction, since drawing is none. */
@Singleton
class PictureRepository {
    private final EntityManager database;

    PictureRepository(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Optional<AttachmentPicture> find(Sha256 file, Size size) {
        List<?> found = database.createNativeQuery(
                        "select bytes from attachment_picture where sha256 = ?1 and size = ?2", Tuple.class)
                .setParameter(1, file.bytes().toByteArray())
                .setParameter(2, size.name())
                .getResultList();
        return found.stream()
                .map(row -> new AttachmentPicture(size, bytes(((Tuple) row).get("bytes", byte[].class))))
                .findFirst();
    }

    private static ByteString bytes(byte @Nullable [] kept) {
        return kept == null ? ByteString.EMPTY : ByteString.copyFrom(kept);
    }

    /** Keeps pictures of a file unless somebody else did. */
    @Transactional
    public void keep(Sha256 file, List<AttachmentPicture> pictures, Instant at) {
        for (var picture : pictures) {
            database.createNativeQuery("""
                            insert into attachment_picture (sha256, size, bytes, drawn_at)
                            values (:sha256, :size, nullif(:bytes, cast('' as bytea)), :at)
                            on conflict (sha256, size) do nothing""")
                    .setParameter("sha256", file.bytes().toByteArray())
                    .setParameter("size", picture.size().name())
                    .setParameter("bytes", picture.bytes().toByteArray())
                    .setParameter("at", at)
                    .executeUpdate();
        }
    }
}
