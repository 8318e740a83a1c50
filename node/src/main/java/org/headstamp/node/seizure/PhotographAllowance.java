package org.headstamp.node.seizure;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.attachment.store.AttachmentConfig;
import org.headstamp.node.item.Item;

/** How many photographs travel with one message, and how many bytes of them, which is told before a draft waits. */
@Singleton
class PhotographAllowance {
    private final PhotographRepository photographs;
    private final AttachmentConfig config;

    PhotographAllowance(PhotographRepository photographs, AttachmentConfig config) {
        this.photographs = photographs;
        this.config = config;
    }

    int files() {
        return config.perMessage();
    }

    long bytes() {
        return config.bytesPerMessage();
    }

    /**
     * Lets no draft wait whose photographs could not leave.
     *
     * @param items that name photographs of seizures of the case, or the copies to send
     * @throws InvalidValueException if more photographs would travel with the message than can
     */
    void require(CaseId caseId, List<Item> items) {
        var sizes = photographs.sizesToSend(
                caseId,
                items.stream().flatMap(item -> item.photographs().stream()).toList());
        if (sizes.size() > files()) {
            throw new InvalidValueException("photographs", "are {0}, at most {1} can be sent", sizes.size(), files());
        }
        long bytes = sizes.stream().mapToLong(Long::longValue).sum();
        if (bytes > bytes()) {
            throw new InvalidValueException("photographs", "have {0} bytes, at most {1} can be sent", bytes, bytes());
        }
    }
}
