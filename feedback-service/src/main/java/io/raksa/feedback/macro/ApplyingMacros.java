package io.raksa.feedback.macro;

import io.raksa.feedback.comment.CommentKind;
import io.raksa.feedback.comment.Comments;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what a macro says, as a whole or not at all. */
@ApplicationScoped
class ApplyingMacros {

    private final MacroRepository repository;
    private final Complaints complaints;
    private final Comments comments;
    private final Filling filling;
    private final Audit audit;
    private final Clock clock;

    ApplyingMacros(
            MacroRepository repository,
            Complaints complaints,
            Comments comments,
            Filling filling,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.complaints = complaints;
        this.comments = comments;
        this.filling = filling;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was done, and the version of the complaint afterwards. */
    record Done(AppliedMacroView view, long version) {}

    /** What it would do to the complaint as it is now. */
    Done preview(UUID complaintId, UUID macroId, Language language) {
        ComplaintCase complaint = complaints.find(complaintId).orElseThrow(CommonProblem.NOT_FOUND::because);
        return new Done(view(usable(macroId, complaint), complaint, language), complaint.version());
    }

    @Transactional
    Done apply(UUID complaintId, @Nullable String ifMatch, UUID macroId, Language language) {
        ComplaintCase complaint = complaints.require(complaintId, ifMatch, ComplaintAction.ASSIGN);
        Macro macro = usable(macroId, complaint);
        AppliedMacroView done = view(macro, complaint, language);
        Instant now = clock.instant();
        if (done.toCustomer() != null) {
            comments.write(complaintId, CommentKind.TO_CUSTOMER, done.toCustomer());
        }
        if (done.note() != null) {
            comments.write(complaintId, CommentKind.INTERNAL, done.note());
        }
        if (macro.assignTo() != null) {
            ComplaintCase before = complaints.lock(complaintId);
            complaints.assign(before, before.handling().owner(), macro.assignTo(), macro.name(), now);
        }
        if (macro.category() != null || macro.severity() != null) {
            ComplaintCase before = complaints.lock(complaintId);
            complaints.assess(
                    before, before.assessment().changed(macro.category(), macro.severity()), macro.name(), now);
        }
        if (macro.pause()) {
            complaints.pause(complaints.lock(complaintId), null, macro.name(), now);
        }
        long version = complaints.lock(complaintId).version();
        audit.record(
                "complaint.macro-applied",
                "complaint",
                complaintId,
                version,
                null,
                new Applied(macro.id(), macro.version()),
                macro.name());
        return new Done(done, version);
    }

    private Macro usable(UUID id, ComplaintCase complaint) {
        Macro macro = repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        boolean others = macro.team() != null
                && !macro.team().equals(complaint.handling().team());
        if (!macro.active() || others) {
            throw MacroProblem.MACRO_NOT_FOR_THIS.because();
        }
        return macro;
    }

    private AppliedMacroView view(Macro macro, ComplaintCase complaint, Language language) {
        return new AppliedMacroView(
                macro.id(),
                macro.version(),
                filling.fill(macro.toCustomer(), complaint, language),
                filling.fill(macro.note(), complaint, language),
                macro.assignTo(),
                macro.category(),
                macro.severity(),
                macro.pause());
    }

    /** As it stands in the audit: the words are in the case only. */
    private record Applied(UUID macroId, long macroVersion) {}
}
