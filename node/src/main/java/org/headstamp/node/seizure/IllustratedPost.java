package org.headstamp.node.seizure;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.attachment.store.FileIntake;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.item.Item;
import org.headstamp.pki.Sha256;

/**
 * Sends messages about items with those photographs that the items name. What travels is the copy without metadata, which
 * nobody sees a place or a camera in; the original stays here as evidence.
 */
@Singleton
public class IllustratedPost {
    private final Outbox outbox;
    private final PhotographRepository photographs;
    private final PhotographAllowance allowance;
    private final FileIntake files;

    IllustratedPost(Outbox outbox, PhotographRepository photographs, PhotographAllowance allowance, FileIntake files) {
        this.outbox = outbox;
        this.photographs = photographs;
        this.allowance = allowance;
        this.files = files;
    }

    /**
     * Items as a message may name them: in the place of each photograph of a seizure of the case stands its copy to send.
     * What another State photographed is named as it was.
     *
     * @throws org.headstamp.node.InvalidValueException if more photographs would travel with the message than can
     */
    @Transactional(TxType.MANDATORY)
    public List<Item> named(CaseId caseId, List<Item> items) {
        allowance.require(caseId, items);
        return items.stream()
                .map(item -> item.photographs().isEmpty() ? item : item.withPhotographs(copies(caseId, item)))
                .toList();
    }

    private List<Sha256> copies(CaseId caseId, Item item) {
        return item.photographs().stream()
                .map(original -> photographs.sendingCopy(caseId, original).orElse(original))
                .distinct()
                .toList();
    }

    /** Puts a message into the outbox, with the copies of photographs of the case that its items name. */
    @Transactional(TxType.MANDATORY)
    public MessageId enqueue(OutgoingMessage plain, List<Item> items) {
        var seen = new HashSet<Sha256>();
        var attached = new ArrayList<>(plain.attachments());
        for (var item : items) {
            item.photographs().stream()
                    .filter(seen::add)
                    .flatMap(copy -> photographs.toSend(plain.caseId(), copy).stream())
                    .map(copy -> attached(item, copy))
                    .forEach(attached::add);
        }
        return outbox.enqueue(plain.withAttachments(attached));
    }

    private AttachmentReference attached(Item item, CopyToSend copy) {
        try {
            var kept = files.keep(copy.bytes().newInput());
            return new AttachmentReference(
                    kept.digest(),
                    kept.mediaType(),
                    kept.size(),
                    "photograph of item " + item.reference(),
                    copy.caption());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }
}
