package io.raksa.feedback.coaching;

import io.raksa.feedback.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be learned, and by which figure it shows. */
@Schema(
        name = "Skill",
        description =
                "TREATMENT, PROCESS, OUTCOME: mean marks of customers, 1 to 5. SOLVED_AT_ONCE: the share of resolved cases that were not reopened."
                        + " SLOW, STAFF_BEHAVIOUR, CORE_SERVICE_WRONG, BASIC_SERVICE_MISSING: the share of a branch's complaints that are of this.")
enum Skill {
    TREATMENT(true, "Listening and speaking with upset customers", "การรับฟังและพูดคุยกับลูกค้าที่ไม่พอใจ"),
    PROCESS(true, "Working through a case without detours", "การดำเนินเรื่องให้กระชับ"),
    OUTCOME(true, "Finding what puts it right for the customer", "การหาทางแก้ที่ตรงใจลูกค้า"),
    SOLVED_AT_ONCE(true, "Finding the cause before answering", "การหาสาเหตุก่อนตอบ"),
    SLOW(false, "Pace, queues and staffing", "ความรวดเร็ว คิว และการจัดกำลังคน"),
    STAFF_BEHAVIOUR(false, "Conduct towards customers", "มารยาทและการปฏิบัติต่อลูกค้า"),
    CORE_SERVICE_WRONG(false, "The craft itself", "ทักษะของงานบริการหลัก"),
    BASIC_SERVICE_MISSING(false, "Opening checks: what should always be there", "การตรวจความพร้อมของบริการพื้นฐาน");

    private final boolean higherIsBetter;
    private final Wording coaching;

    Skill(boolean higherIsBetter, String en, String th) {
        this.higherIsBetter = higherIsBetter;
        this.coaching = new Wording(en, th);
    }

    boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Whether its figure is a mean mark; else it is a share. */
    boolean isMark() {
        return this == TREATMENT || this == PROCESS || this == OUTCOME;
    }

    /** What to coach. */
    Wording coaching() {
        return coaching;
    }
}
