package io.raksa.feedback.mysteryvisit;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum MysteryVisitProblem implements ProblemKind {
    MYSTERY_VISIT_IN_FUTURE(
            400,
            "It has not been yet",
            "ยังไม่ถึงวันนั้น",
            "visitedOn must not be in the future.",
            "visitedOn ต้องไม่อยู่ในอนาคต"),
    SCORECARD_POINTS_ALIKE(
            400,
            "Two points have one key",
            "คีย์ซ้ำกัน",
            "Each point of a card has a key of its own.",
            "แต่ละข้อต้องมีคีย์ที่ไม่ซ้ำกัน"),
    SCORECARD_UNKNOWN(
            409, "There is no such card", "ไม่พบแบบประเมินนี้", "Scorecard {0} does not exist.", "ไม่มีแบบประเมิน {0}"),
    SCORES_UNFIT(
            400,
            "The marks are not the card''s",
            "คะแนนไม่ตรงกับแบบประเมิน",
            "Mark each of these points, and no other: {0}.",
            "โปรดให้คะแนนทุกข้อต่อไปนี้และไม่เกินนี้: {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    MysteryVisitProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
        this.status = status;
        this.title = new Text(titleEn, titleTh);
        this.detail = new Text(detailEn, detailTh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
