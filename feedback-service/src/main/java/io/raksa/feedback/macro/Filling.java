package io.raksa.feedback.macro;

import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.macro.core.Placeholder;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the placeholders say of a case. */
@ApplicationScoped
class Filling {

    private static final String NOTHING = "-";

    private final Complaints complaints;
    private final BusinessTime time;

    Filling(Complaints complaints, BusinessTime time) {
        this.complaints = complaints;
        this.time = time;
    }

    @Nullable
    String fill(@Nullable Words words, ComplaintCase complaint, Language language) {
        return words == null ? null : words.in(language).filled(values(complaint, language));
    }

    private Map<Placeholder, String> values(ComplaintCase complaint, Language language) {
        return Map.of(
                Placeholder.COMPLAINT_ID,
                complaint.id().toString(),
                Placeholder.COMPLAINT_CATEGORY,
                words(complaint.assessment().category(), language),
                Placeholder.COMPLAINT_OPENED_ON,
                day(complaint.milestones().openedAt()),
                Placeholder.COMPLAINT_DUE_ON,
                complaints.dueAt(complaint.id()).map(this::day).orElse(NOTHING),
                Placeholder.CUSTOMER_GREETING,
                language == Language.TH ? "เรียนลูกค้าผู้มีอุปการคุณ" : "Dear customer");
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, time.timeZone()).toString();
    }

    private static String words(Category category, Language language) {
        boolean thai = language == Language.TH;
        return switch (category) {
            case BASIC_SERVICE_MISSING -> thai ? "บริการพื้นฐานที่ขาดไป" : "a basic service that was missing";
            case SLOW -> thai ? "บริการที่ล่าช้า" : "slow service";
            case CORE_SERVICE_WRONG -> thai ? "บริการที่ผิดพลาด" : "service that went wrong";
            case STAFF_BEHAVIOUR -> thai ? "การปฏิบัติของพนักงาน" : "how our staff acted";
            case OTHER -> thai ? "เรื่องที่แจ้งไว้" : "what you told us";
        };
    }
}
