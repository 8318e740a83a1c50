package org.headstamp.node.console.photograph;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.attachment.AttachmentPictures;
import org.headstamp.node.attachment.MessageAttachments;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.item.Item;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.node.seizure.OfferedPhotograph;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.TravellingPhotograph;
import org.headstamp.node.seizure.TravellingPhotographs;
import org.headstamp.node.trace.message.TraceQuestion;

/** Photographs and files, for the templates that offer them, show what travels, or show what came. */
@Named("pictures")
@RequestScoped
class Pictures {
    private final TravellingPhotographs photographs;
    private final MessageAttachments attachments;
    private final AttachmentPictures drawn;
    private final Visit visit;
    private final Map<SeizureId, List<OfferedPhotograph>> offered = new HashMap<>();

    Pictures(TravellingPhotographs photographs, MessageAttachments attachments, AttachmentPictures drawn, Visit visit) {
        this.photographs = photographs;
        this.attachments = attachments;
        this.drawn = drawn;
        this.visit = visit;
    }

    /** Photographs that travel with one message, at most. */
    public int mostFiles() {
        return photographs.mostFiles();
    }

    /** Bytes of all of them, at most. */
    public long mostBytes() {
        return photographs.mostBytes();
    }

    /** What of an item may travel with a message. */
    public List<OfferedPhotograph> offered(Seizure seizure, Item item) {
        return offered.computeIfAbsent(seizure.id(), id -> photographs.offered(visit.operator(), seizure)).stream()
                .filter(photograph -> photograph.itemReference().equals(item.reference()))
                .toList();
    }

    /** What travels with a message that says this; nothing with those that name no photographs to send. */
    public List<TravellingPhotograph> with(CaseId caseId, Object said) {
        return switch (said) {
            case TraceQuestion question -> photographs.with(visit.operator(), caseId, question.items());
            case OriginNotice notice -> photographs.with(visit.operator(), caseId, notice.items());
            default -> List.of();
        };
    }

    /** The files of a message, of whose case the page that shows it may tell. */
    public List<AttachedFile> of(MessageId message) {
        return attachments.of(message).stream()
                .map(file -> new AttachedFile(
                        file,
                        drawn.isDrawn(file.status().mediaType(), file.status().size())))
                .toList();
    }
}
